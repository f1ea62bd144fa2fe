// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bytesOf, filesIn, type Site, sha256, textOfFile } from '../support/built.ts';
import { documentsOf } from '../support/parsed.ts';
import { sites } from '../support/sites.ts';

/** Everything in a page that is an address; where a form would go, its policy forbids. */
const addressed = ['href', 'src', 'srcset', 'poster', 'data', 'xlink:href'];

type Pages = Map<string, Document>;

/** What is wrong with the addresses of a page: not from the base, to nowhere, to no part of a page. */
function faultsOf(page: Document, site: Site, pages: Pages): string[] {
  const files = new Set(filesIn(site.outDir).map((name) => site.base + name));
  const urls = [...page.querySelectorAll('*')].flatMap((one) =>
    addressed.flatMap((name) => one.getAttribute(name) ?? []),
  );
  return [...new Set(urls)].flatMap((url) => {
    if (/^(tel:|https?:)/.test(url)) return [];
    // A guide opened as a drill is the same page.
    const [path, hash] = url.replace(/\?drill$/, '').split('#') as [string, string?];
    if (path !== '' && (!path.startsWith(site.base) || path.startsWith('//')))
      return [`${url}: not from the base`];
    const there = path === '' ? page : pages.get(path);
    if (!there) return files.has(path) && hash === undefined ? [] : [`${url}: no such page`];
    return hash === undefined || hash === 'all' || there.getElementById(hash)
      ? []
      : [`${url}: no such part`];
  });
}

/** Scripts and styles of a page without the right integrity. */
function unsecured(page: Document, site: Site): string[] {
  const loaded = page.querySelectorAll('script[src], link[rel=stylesheet]');
  return [...loaded].flatMap((one) => {
    const url = (one.getAttribute('src') ?? one.getAttribute('href'))!;
    const right = `sha256-${sha256(bytesOf(site, url.slice(site.base.length)), 'base64')}`;
    const isRight =
      one.getAttribute('integrity') === right && one.getAttribute('crossorigin') === '';
    return isRight ? [] : [url];
  });
}

describe.each([sites.root, sites.kherson])('the pages of $base', (site) => {
  const pages = documentsOf(site);
  const all = (faults: (page: Document) => string[]) =>
    [...pages].flatMap(([url, page]) => faults(page).map((fault) => `${url} · ${fault}`));

  it('lead only to what is there, and all from the base', () => {
    expect(all((page) => faultsOf(page, site, pages))).toEqual([]);
  });

  it('load scripts and styles with the integrity of the bytes served', () => {
    expect(all((page) => unsecured(page, site))).toEqual([]);
  });

  it('belong to a manifest whose addresses are there too', () => {
    const { start_url, scope, id, icons, shortcuts } = JSON.parse(
      textOfFile(site, 'manifest.webmanifest'),
    );
    expect([start_url, scope, id]).toEqual([site.base, site.base, site.base]);
    expect(shortcuts).toHaveLength(3);
    for (const { url } of shortcuts) expect([...pages.keys()]).toContain(url);
    // From where the manifest itself stands.
    for (const { src } of icons) expect(filesIn(site.outDir)).toContain(src);
  });
});

const site = sites.root;
const pages = documentsOf(site);

it.each([
  ['/nowhere/', 'no such page'],
  ['fire/', 'not from the base'],
  ['//elsewhere.example/', 'not from the base'],
  ['/fire', 'no such page'],
  ['/nowhere/?drill', 'no such page'],
  ['#nothing', 'no such part'],
  ['/en/fire/#nothing', 'no such part'],
])('a link to %s is told: %s', (href, fault) => {
  const copy = pages.get('/fire/')!.cloneNode(true) as Document;
  copy.querySelector('a')!.setAttribute('href', href);
  expect(faultsOf(copy, site, pages)).toEqual([`${href}: ${fault}`]);
});

it.each(['integrity', 'crossorigin'])('a script without its %s is told', (name) => {
  const copy = pages.get('/fire/')!.cloneNode(true) as Document;
  copy.querySelector('script[src]')!.removeAttribute(name);
  expect(unsecured(copy, site)).toHaveLength(1);
});
