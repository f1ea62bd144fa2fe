// @vitest-environment jsdom
import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { iconInside } from '../../src/build/icons.ts';
import { HomePage } from '../../src/pages/home.tsx';
import { renderAll } from '../../src/pages/render.tsx';
import { langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';
import { pageContext, showPage, standsBefore, textOf } from '../support/show-page.tsx';

const addresses = renderAll({
  booklets: langs.map(bookletOf),
  base: '/',
  icon: iconInside,
  status: 'preview',
}).map(({ url }) => url);

const groupNames = {
  uk: ['Відбувається зараз', 'Хтось поранений', 'Небезпека тут', 'Житло і допомога'],
  en: ['Happening now', 'Someone is hurt', 'Danger here', 'Home and help'],
};
const offer = { uk: 'English version', en: 'English version' };

describe.each(langs)('home in %s', (lang) => {
  const booklet = bookletOf(lang);
  const show = () => showPage(lang, <HomePage page={pageContext(lang)} />);
  const tilesOf = (body: HTMLElement) =>
    Array.from(body.querySelectorAll<HTMLAnchorElement>('main li a'));

  it('has at most 12 tiles, the ranked guides in their order and the numbers', () => {
    const tiles = tilesOf(show());
    expect(tiles.length).toBeLessThanOrEqual(12);
    const ranked = booklet.guides
      .filter(({ home }) => home !== undefined)
      .sort((a, b) => a.home! - b.home!);
    expect(ranked.length).toBeGreaterThan(8);
    const hrefs = tiles.map((tile) => tile.getAttribute('href')!.replace(/^\/en/, ''));
    expect(hrefs).toEqual([...ranked.map(({ id }) => `/${id}/`), '/contacts/']);
  });

  it('names each tile in words, with an icon that says nothing', () => {
    for (const tile of tilesOf(show())) {
      expect(textOf(tile)).toMatch(/\p{L}{3}/u);
      expect(tile.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    }
  });

  it('leads to every guide once, and only to pages that exist', () => {
    const main = within(show()).getByRole('main');
    const hrefs = within(main)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')!);
    for (const href of hrefs) expect(addresses).toContain(href);
    const prefix = lang === 'en' ? '/en/' : '/';
    for (const { id } of booklet.guides) {
      expect(hrefs.filter((href) => href === `${prefix}${id}/`)).toHaveLength(1);
    }
  });

  it('says the two standing lines above the tiles', () => {
    const body = show();
    const lines = Array.from(body.querySelectorAll('.standing p'));
    expect(lines.map(textOf)).toEqual(booklet.place.standing.map(({ text }) => text));
    expect(lines).toHaveLength(2);
    for (const tile of tilesOf(body)) expect(standsBefore(lines[1]!, tile)).toBe(true);
  });

  it('has the four groups as headings over lists', () => {
    const main = within(show()).getByRole('main');
    const headings = within(main).getAllByRole('heading', { level: 2 });
    expect(headings.map(textOf)).toEqual(groupNames[lang]);
    for (const name of groupNames[lang]) {
      expect(within(main).getByRole('region', { name })).toBeInstanceOf(HTMLElement);
    }
  });

  it('shows no offer, no strip and no switch before a script asks for it', () => {
    const body = show();
    expect(within(body).queryByRole('link', { name: offer[lang] })).toBeNull();
    expect(within(body).queryAllByRole('button')).toEqual([]);
    const hidden = within(body).getByRole('link', { name: offer[lang], hidden: true });
    expect(hidden.getAttribute('href')).toBe('/en/');
    expect(hidden.closest('[lang]')?.getAttribute('lang')).toBe('en');
  });

  it('keeps the Continue strip just above what follows the tiles', () => {
    const body = show();
    const strip = body.querySelector('#resume')!;
    expect(standsBefore(body.querySelector('main')!, strip)).toBe(true);
    expect(standsBefore(strip, body.querySelector('#calls')!)).toBe(true);
    expect(strip.querySelector('button')?.getAttribute('aria-label')).toMatch(/\p{L}{4}/u);
  });
});
