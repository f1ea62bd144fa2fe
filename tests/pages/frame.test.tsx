// @vitest-environment jsdom
import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { AboutPage } from '../../src/pages/about.tsx';
import { ContactsPage } from '../../src/pages/contacts.tsx';
import type { PageContext } from '../../src/pages/context.ts';
import { DecisionsPage } from '../../src/pages/decisions.tsx';
import { GuidePage } from '../../src/pages/guide.tsx';
import { HomePage } from '../../src/pages/home.tsx';
import { NotFoundPage } from '../../src/pages/not-found.tsx';
import { SourcesPage } from '../../src/pages/sources.tsx';
import { type Lang, langs } from '../../src/routes.ts';
import { pageContext, showPage, textOf } from '../support/show-page.tsx';

const guideOf = ({ booklet }: PageContext) => booklet.guides.find(({ id }) => id === 'bleeding')!;

const kinds = {
  home: { path: '/', view: (page: PageContext) => <HomePage page={page} /> },
  guide: {
    path: '/bleeding/',
    view: (page: PageContext) => <GuidePage page={page} guide={guideOf(page)} />,
  },
  contacts: { path: '/contacts/', view: (page: PageContext) => <ContactsPage page={page} /> },
  about: { path: '/about/', view: (page: PageContext) => <AboutPage page={page} /> },
  decisions: {
    path: '/about/decisions/',
    view: (page: PageContext) => <DecisionsPage page={page} />,
  },
  sources: { path: '/about/sources/', view: (page: PageContext) => <SourcesPage page={page} /> },
  'not found': { path: '/', view: (page: PageContext) => <NotFoundPage page={page} /> },
};

const said = {
  uk: {
    skip: 'До телефонів екстрених служб',
    calls: 'Екстрені виклики',
    numbers: [
      '101, пожежа, подзвонити',
      '102, поліція, подзвонити',
      '103, швидка, подзвонити',
      '112, усі, подзвонити',
    ],
    other: 'EN, English',
    home: 'На початок',
  },
  en: {
    skip: 'To the emergency numbers',
    calls: 'Emergency calls',
    numbers: ['101, fire, call', '102, police, call', '103, medics, call', '112, all, call'],
    other: 'УКР, Українська',
    home: 'To the start',
  },
};

const all = langs.flatMap((lang) =>
  Object.entries(kinds).map(([kind, page]): [string, Lang, typeof page] => [kind, lang, page]),
);

describe.each(all)('the page «%s» in %s', (kind, lang, { path, view }) => {
  const show = () => showPage(lang, view(pageContext(lang)));
  const words = said[lang];

  it('begins with the way to the call bar and ends with the call bar', () => {
    const body = show();
    const skip = body.firstElementChild!;
    const calls = body.lastElementChild!;
    expect([skip.tagName, textOf(skip)]).toEqual(['A', words.skip]);
    expect([calls.tagName, calls.getAttribute('aria-label')]).toEqual(['NAV', words.calls]);
    expect(skip.getAttribute('href')).toBe(`#${calls.id}`);
  });

  it('dials 101, 102, 103 and 112, named for a screen reader', () => {
    const calls = show().lastElementChild as HTMLElement;
    const links = within(calls).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual(words.numbers);
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      ['101', '102', '103', '112'].map((dial) => `tel:${dial}`),
    );
    for (const link of links) expect(textOf(link)).toContain(link.getAttribute('href')!.slice(4));
  });

  it('leads to the same page in the other language', () => {
    const header = show().querySelector('header')!;
    const link = within(header).getByRole('link', { name: words.other });
    expect(link.getAttribute('href')).toBe(lang === 'uk' ? `/en${path}` : path);
    expect(link.getAttribute('hreflang')).toBe(lang === 'uk' ? 'en' : 'uk');
  });

  it('has one title, one main part and, off home, a way home', () => {
    const body = show();
    expect(Array.from(body.querySelectorAll('h1')).map(textOf)).toEqual([
      expect.stringMatching(/\p{L}{3}/u),
    ]);
    expect(body.querySelectorAll('main')).toHaveLength(1);
    const home = body.querySelector('header .mark');
    if (path === '/') return expect(home).toBeNull();
    expect(home?.getAttribute('aria-label')).toBe(words.home);
    expect(home?.getAttribute('href')).toBe(lang === 'uk' ? '/' : '/en/');
  });

  it('says no more of saving than is known before a script looks', () => {
    const body = show();
    const line = body.querySelector<HTMLElement>('#offline b[role=status]')!;
    expect(textOf(line)).toBe(wordsOf(lang)('offline.unknown'));
    // Every other line is empty; what it may say stands beside it as data.
    const others = within(body)
      .getAllByRole('status')
      .filter((one) => one !== line);
    expect(others.map(textOf).filter((text) => text !== '')).toEqual([]);
    const { ready, failed, none, temporary, inApp, lost, lostFailed } = line.dataset;
    for (const one of [ready, failed, none, temporary, inApp, lost, lostFailed]) {
      expect(one).toMatch(/\p{L}{4}/u);
    }
    expect(inApp).toContain('%app%');
    expect(kind).not.toBe('');
  });
});
