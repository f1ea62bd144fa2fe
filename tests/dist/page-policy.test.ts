// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { sha256 } from '../support/built.ts';
import { documentsOf } from '../support/parsed.ts';
import { sites } from '../support/sites.ts';

/** The policy of design section 8. In: the one line of script and the styles, all in the head. */
const policyWith = (line: string, styles: string[]) =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${sha256(line, 'base64')}'`,
    `style-src 'self' ${styles.map((style) => `'sha256-${sha256(style, 'base64')}'`).join(' ')}`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob: data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sw',
  ].join('; ');

/** Parts that load or run something of their own, or move every address. */
const strange = 'base, iframe, frame, object, embed, form:not([action="/search"]), template';

/** What of a page breaks its own policy or gets round it. */
function faultsOf(page: Document): string[] {
  const [policy] = page.head.children;
  const all = [...page.querySelectorAll('*')];
  const inline = [...page.scripts].filter((script) => !script.hasAttribute('src'));
  const [line] = inline;
  const styles = [...page.querySelectorAll('style')];
  // A tool's page has that of the tools too.
  const most = page.querySelector('script[src*=tools]') ? 2 : 1;
  const wrong: Record<string, boolean> = {
    'policy first': policy?.getAttribute('http-equiv') !== 'Content-Security-Policy',
    'policy as designed':
      policy?.getAttribute('content') !==
      policyWith(
        line?.textContent ?? '',
        styles.map((style) => style.textContent ?? ''),
      ),
    'one policy': page.querySelectorAll('meta[http-equiv]').length !== 1,
    'one line of script': inline.length !== 1 || line?.parentElement !== page.head,
    'its styles':
      styles.length !== most || styles.some((style) => style.parentElement !== page.head),
    'modules only': [...page.scripts].some(
      (one) => one !== line && one.getAttribute('type') !== 'module',
    ),
    'no style attribute': all.some((one) => one.hasAttribute('style')),
    'no handler': all.some((one) => one.getAttributeNames().some((name) => name.startsWith('on'))),
    'no script address': all.some((one) =>
      /^\s*(javascript|data|vbscript):/i.test(one.getAttribute('href') ?? ''),
    ),
    'nothing strange': page.querySelector(strange) !== null,
  };
  return Object.keys(wrong).filter((what) => wrong[what]);
}

it('the policy of every page is the first of its head, and nothing gets round it', () => {
  const faults = [...documentsOf(sites.root)].flatMap(([url, page]) =>
    faultsOf(page).map((what) => `${url}: ${what}`),
  );
  expect(faults).toEqual([]);
});

const page = documentsOf(sites.root).get('/fire/')!;

it.each<[string, string, (page: Document) => void]>([
  ['policy first', 'another first', (one) => one.head.prepend(one.createElement('title'))],
  ['policy as designed', 'another line', (one) => one.querySelector('script')!.append(' ')],
  [
    'policy as designed',
    'more allowed',
    (one) => allow(one, "script-src 'self'", "script-src 'self' 'unsafe-inline'"),
  ],
  ['policy as designed', 'one part less', (one) => allow(one, "; base-uri 'none'", '')],
  ['one line of script', 'a second one', (one) => one.body.append(one.createElement('script'))],
  [
    'modules only',
    'an old script',
    (one) => one.querySelector('script[src]')!.removeAttribute('type'),
  ],
  ['no style attribute', 'a style', (one) => one.querySelector('h1')!.setAttribute('style', '')],
  ['no handler', 'a handler', (one) => one.querySelector('h1')!.setAttribute('onclick', '')],
  [
    'no script address',
    'an address',
    (one) => one.querySelector('a')!.setAttribute('href', ' JavaScript:a()'),
  ],
  ['nothing strange', 'a frame', (one) => one.body.append(one.createElement('iframe'))],
])('%s: told of %s', (what, _how, spoil) => {
  const copy = page.cloneNode(true) as Document;
  expect(faultsOf(copy)).toEqual([]);
  spoil(copy);
  expect(faultsOf(copy)).toContain(what);
});

function allow(page: Document, some: string, other: string): void {
  const policy = page.head.firstElementChild!;
  policy.setAttribute('content', policy.getAttribute('content')!.replace(some, other));
}
