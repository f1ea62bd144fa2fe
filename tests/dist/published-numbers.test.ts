// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { address, type Lang, langs, paths } from '../../src/routes.ts';
import { pagesIn } from '../support/built.ts';
import { content } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';

const published = content.contacts
  .filter(({ status }) => status === 'published')
  .flatMap(({ id, numbers }) => numbers.map(({ dial, show }) => ({ id, dial, show })));

const pages = pagesIn(sites.root);
const directoryIn = (lang: Lang) =>
  new DOMParser().parseFromString(pages.get(address('/', lang, paths.contacts))!, 'text/html');

/** The published numbers that a directory does not offer to tap, in their own entry, as they are shown. */
function missingIn(directory: Document): string[] {
  const wrong = published.filter(({ id, dial, show }) => {
    const links = directory.getElementById(id)?.querySelectorAll(`a[href="tel:${dial}"]`) ?? [];
    return links.length !== 1 || links[0]!.textContent !== show;
  });
  return wrong.map(({ id, dial }) => `${id}: ${dial}`);
}

/** Every number that a page leads to. */
const dialled = (html: string) =>
  [...html.matchAll(/href="tel:([^"]*)"/g)].map(([, dial]) => dial!);

it.each(langs)('the directory in %s offers every published number', (lang) => {
  expect(published.length).toBeGreaterThan(30);
  expect(missingIn(directoryIn(lang))).toEqual([]);
});

it('no page leads to any other number, and none to a message', () => {
  const known = published.map(({ dial }) => dial);
  const all = [...pages.values()];
  expect([...new Set(all.flatMap(dialled))].sort()).toEqual([...new Set(known)].sort());
  expect(all.filter((html) => /href="(sms|mailto|viber|tg|whatsapp):/.test(html))).toEqual([]);
});

it('a number that is missing, misread or of another entry is told', () => {
  const { id, dial, show } = published.find((one) => one.dial.startsWith('+380'))!;
  const spoilt = (spoil: (link: Element) => void) => {
    const copy = directoryIn('uk');
    spoil(copy.getElementById(id)!.querySelector(`a[href="tel:${dial}"]`)!);
    return missingIn(copy);
  };
  const told = [`${id}: ${dial}`];
  expect(spoilt((link) => link.remove())).toEqual(told);
  expect(spoilt((link) => link.setAttribute('href', `tel:${show}`))).toEqual(told);
  expect(spoilt((link) => link.append('0'))).toEqual(told);
  expect(spoilt((link) => link.after(link.cloneNode(true)))).toEqual(told);
  expect(dialled('<a href="tel:1580">')).toEqual(['1580']);
});
