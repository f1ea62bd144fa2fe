// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { copyLinks } from '../../src/pages/links.ts';
import { copyFile } from '../../src/routes.ts';
import { booklets, type LocalStep } from '../browser/support/booklet.ts';
import { sha256, textOfFile } from '../support/built.ts';
import { sites } from '../support/sites.ts';

/** A copy (a signature still to come is 84 bytes longer than `none`) and its script, in bytes as they stand in the file. */
const budgets = { copy: 300 * 1024 - 84, script: 20 * 1024 };

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Every sentence and label of a step. */
function wordsOf(step: LocalStep, lang: string): string[] {
  const { text, why, dont = [], more = [], callFrom, say = [] } = step;
  const options = step.kind === 'ask' ? step.options.map((option) => option.text) : [];
  const items = step.kind === 'list' ? step.items : [];
  const answer = 'answer' in step && step.next !== null ? [step.answer] : [];
  const aloud = lang === 'en' ? say.flatMap(({ uk, latin, en }) => [uk, latin, en]) : [];
  return [text, why, callFrom, ...dont, ...more, ...options, ...items, ...answer, ...aloud].flatMap(
    (one) => (one ? [plain(one)] : []),
  );
}

describe.each(booklets)('the copy in $lang', (booklet) => {
  const { lang, guides, contacts, sources, release } = booklet;
  const html = textOfFile(sites.root, copyFile(lang));
  const page = new DOMParser().parseFromString(html, 'text/html');
  const links = copyLinks(guides);
  const hrefs = Array.from(page.querySelectorAll('a[href]'), (a) => a.getAttribute('href')!);

  it('keeps to its weight', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(budgets.copy);
    const script = page.querySelector('script')!.textContent!;
    expect(script.length).toBeGreaterThan(500);
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(budgets.script);
    expect(script).not.toMatch(/i18next|localStorage|indexedDB|fetch\(/);
  });

  it('says every word of every step, with its picture, numbers and sources', () => {
    const missing: string[] = [];
    const cited = sources.filter(({ id }) =>
      guides.some(({ steps }) => steps.some((step) => step.sources.includes(id))),
    );
    for (const guide of guides) {
      const around = page.getElementById(guide.id);
      if (plain(around?.querySelector('h2')?.textContent) !== guide.title) missing.push(guide.id);
      for (const step of guide.steps) {
        const name = `${guide.id}#${step.id}`;
        const shown = page.getElementById(links.idOf(guide.id, step.id));
        expect(around?.contains(shown), name).toBe(true);
        const said = plain(shown?.textContent);
        for (const words of wordsOf(step, lang)) if (!said.includes(words)) missing.push(words);
        const picture = shown?.querySelector('use')?.getAttribute('href') ?? null;
        expect(picture, name).toBe(step.picture ? `#p-${step.picture}` : null);
        const dials = Array.from(shown!.querySelectorAll('a[href^="tel:"]'), (a) => a.textContent);
        const calls = (step.calls ?? []).flatMap((id) =>
          contacts.filter((one) => one.id === id).flatMap(({ numbers }) => numbers),
        );
        expect(dials, name).toEqual(calls.map(({ show }) => show));
        expect(numbersIn(shown), name).toEqual(
          cited.flatMap(({ id }, i) => (step.sources.includes(id) ? [i + 1] : [])),
        );
      }
    }
    expect(missing).toEqual([]);
    const listed = Array.from(page.getElementById('about/sources')!.querySelectorAll('ol > li'));
    expect(listed).toHaveLength(cited.length);
    for (const [i, { title, publisher }] of cited.entries()) {
      expect(plain(listed[i]!.textContent)).toContain(plain(`${publisher}. ${title}`));
    }
  });

  it('leads on as the guides do', () => {
    const target = (guide: string, to: NonNullable<LocalStep['sources']> | unknown): string => {
      if (typeof to === 'string') return `#${links.idOf(guide, to)}`;
      const { guide: other, step } = to as { guide: string; step?: string };
      return step ? `#${links.idOf(other, step)}` : `#${other}`;
    };
    for (const guide of guides) {
      for (const step of guide.steps) {
        const shown = page.getElementById(links.idOf(guide.id, step.id))!;
        const ways = Array.from(shown.querySelectorAll('a[href^="#"]'), (a) =>
          a.getAttribute('href'),
        );
        const wanted =
          step.kind === 'ask' ? step.options.map(({ next }) => next) : [step.next ?? 'home'];
        const end = step.kind !== 'ask' && step.next === null;
        const hashes = end ? ['#home'] : wanted.map((to) => target(guide.id, to));
        expect(ways, `${guide.id}#${step.id}`).toEqual(hashes);
      }
    }
  });

  it('has a place for every link inside it, each id once', () => {
    const ids = Array.from(page.querySelectorAll('[id]'), ({ id }) => id);
    expect(ids.length).toBeGreaterThan(400);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('dials every published number, and leads nowhere else but inside', () => {
    const directory = page.getElementById('contacts')!;
    const dials = Array.from(directory.querySelectorAll('a[href^="tel:"]'), (a) =>
      a.getAttribute('href'),
    );
    const published = contacts.flatMap(({ numbers }) => numbers.map(({ dial }) => `tel:${dial}`));
    expect(dials.sort()).toEqual(published.sort());
    expect(published.length).toBeGreaterThan(25);
    expect(hrefs.filter((href) => !/^(#|tel:)/.test(href))).toEqual([]);
  });

  it('asks for nothing: script and style stand in it, allowed by their hashes', () => {
    expect(page.querySelectorAll('link, img, iframe, audio, video, [src]')).toHaveLength(0);
    const policy = page.querySelector('meta[http-equiv]')!.getAttribute('content')!;
    const [script, style] = ['script', 'style'].map((tag) => page.querySelectorAll(tag));
    expect([script!.length, style!.length]).toEqual([1, 1]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${sha256(script![0]!.textContent!, 'base64')}'`);
    expect(policy).toContain(`style-src 'sha256-${sha256(style![0]!.textContent!, 'base64')}'`);
    expect(policy).not.toMatch(/'self'|unsafe|https?:|connect-src/);
    expect(html).not.toMatch(/url\((?!"data:image\/svg\+xml)/);
  });

  it('ends with the line of its version, which stands inside too', () => {
    const lines = html.split('\n');
    expect(lines.slice(-2)).toEqual([`<!-- what-to-do ${release.version} signature none -->`, '']);
    expect(page.querySelector('meta[name=version]')?.getAttribute('content')).toBe(release.version);
  });
});

/** The numbers of the sources of a step: `3, 17–19` is 3, 17, 18, 19. */
function numbersIn(step: Element | null): number[] {
  const words = Array.from(step?.querySelectorAll('p') ?? [], (p) => plain(p.textContent));
  const refs = words
    .map((text) => /(?:^|[.] )(\d+(?:(?:, |–)\d+)*)$/.exec(text)?.[1])
    .find(Boolean);
  return (refs ?? '').split(', ').flatMap((run) => {
    const [from, to = from] = run.split('–').map(Number);
    return from ? Array.from({ length: to! - from + 1 }, (_, i) => from + i) : [];
  });
}
