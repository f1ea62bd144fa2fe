// @vitest-environment jsdom
import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { AboutPage } from '../../src/pages/about.tsx';
import { DecisionsPage } from '../../src/pages/decisions.tsx';
import { SourcesPage } from '../../src/pages/sources.tsx';
import { langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';
import { pageContext, showPage, textOf } from '../support/show-page.tsx';

const day = (iso: string) => iso.split('-').reverse().join('.');

describe.each(langs)('about in %s', (lang) => {
  const t = wordsOf(lang);
  const [preview, signed] = [t('about.preview'), t('about.signed')];
  const prefix = lang === 'en' ? '/en/' : '/';
  const booklet = bookletOf(lang);

  it('has words of its own for a preview', () => {
    expect(preview).toMatch(/ще не підписані|not signed yet/);
    expect(signed).not.toMatch(/не |not /);
  });

  it('says the version, the day and that this is a preview', () => {
    const main = within(showPage(lang, <AboutPage page={pageContext(lang)} />)).getByRole('main');
    expect(textOf(main)).toContain(booklet.release.version);
    expect(textOf(main)).toContain(day(booklet.release.date));
    expect(textOf(main)).toContain(booklet.release.changes);
    expect(textOf(main)).toContain(preview);
    expect(textOf(main)).not.toContain(signed);
  });

  it('says that all is signed once it is', () => {
    const page = pageContext(lang, 'signed');
    const review = { officer: 'O. Example', service: 'Service', date: '2026-11-22' };
    const guides = booklet.guides.map((guide) => ({ ...guide, review }));
    const body = showPage(lang, <AboutPage page={{ ...page, booklet: { ...booklet, guides } }} />);
    expect(textOf(body)).toContain(signed);
    expect(textOf(body)).not.toContain(preview);
    expect(body.querySelectorAll('main li a')).toHaveLength(0);
  });

  it('lists every unsigned guide, and says what the place says of itself', () => {
    const main = within(showPage(lang, <AboutPage page={pageContext(lang)} />)).getByRole('main');
    const unsigned = booklet.guides.filter(({ review }) => review === null);
    const links = Array.from(main.querySelectorAll('li a'));
    expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual(
      unsigned.map(({ id, title }) => [title, `${prefix}${id}/`]),
    );
    expect(booklet.place.about.length).toBeGreaterThan(2);
    for (const { heading, lines } of booklet.place.about) {
      expect(within(main).getByRole('heading', { name: heading })).toBeInstanceOf(HTMLElement);
      for (const line of lines) expect(textOf(main)).toContain(line);
    }
  });

  it('leads to the decisions and the sources', () => {
    const main = within(showPage(lang, <AboutPage page={pageContext(lang)} />)).getByRole('main');
    const hrefOf = (name: string) => within(main).getByRole('link', { name }).getAttribute('href');
    expect(hrefOf(t('about.decisions'))).toBe(`${prefix}about/decisions/`);
    expect(hrefOf(t('about.sources'))).toBe(`${prefix}about/sources/`);
  });

  it('tells every decision: both sides with their sources, what we say, why, who signs', () => {
    const body = showPage(lang, <DecisionsPage page={pageContext(lang)} />);
    expect(booklet.decisions.length).toBeGreaterThan(10);
    for (const { id, point, sides, decision, why, signer } of booklet.decisions) {
      const section = body.querySelector(`section[id="${id}"]`)!;
      expect(textOf(section.querySelector('h2'))).toBe(point);
      const items = Array.from(section.querySelector('ul')!.children);
      expect(items).toHaveLength(sides.length);
      for (const [i, { text, sources }] of sides.entries()) {
        expect(textOf(items[i]!)).toContain(text);
        const cited = Array.from(items[i]!.querySelectorAll('cite a'));
        const hrefs = cited.map((link) => link.getAttribute('href')).sort();
        expect(hrefs).toEqual(sources.map((one) => `${prefix}about/sources/#${one}`).sort());
      }
      expect(textOf(section)).toContain(`${t('about.weSay')}: ${decision}`);
      for (const part of [why, signer]) expect(textOf(section)).toContain(part);
    }
  });

  it('lists every source with who, what, when and where', () => {
    const body = showPage(lang, <SourcesPage page={pageContext(lang)} />);
    expect(booklet.sources.length).toBeGreaterThan(100);
    for (const { id, title, publisher, date, url } of booklet.sources) {
      const entry = body.querySelector(`li[id="${id}"]`)!;
      for (const part of [title, publisher]) expect(textOf(entry)).toContain(part);
      if (date) expect(textOf(entry)).toContain(day(date));
      // Written in Cyrillic or in percents, it has to be the same address.
      const away = Array.from(entry.querySelectorAll('a')).map(({ href }) => href);
      if (url) expect(away).toContain(new URL(url).href);
    }
  });
});
