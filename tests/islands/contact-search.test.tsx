// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, within } from '@testing-library/preact';
import { hydrate, render as preactRender } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { ContactSearch } from '../../src/islands/contact-search/view.tsx';
import { wakeContactSearch } from '../../src/islands/contact-search/wake.tsx';
import { ContactsPage } from '../../src/pages/contacts.tsx';
import { searchWords } from '../../src/pages/search-words.ts';
import { langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';
import { pageContext, showPage, textOf } from '../support/show-page.tsx';

afterEach(cleanup);

describe.each(langs)('the search field in %s', (lang) => {
  // hydrate() mends no attribute: what the two do not share at first stays wrong for good.
  it('is the same on the phone, at first, as in the built page', async () => {
    const built = document.createElement('div');
    built.innerHTML = renderToString(
      <ContactSearch lang={lang} words={searchWords(wordsOf(lang), lang)} />,
    );
    const phone = document.createElement('div');
    await act(() => {
      preactRender(
        <ContactSearch lang={lang} words={searchWords(wordsOf(lang), lang)} filter={() => 0} />,
        phone,
      );
      // Effects have not run yet: this is the first render.
      expect(phone.innerHTML).toBe(built.innerHTML);
      expect(phone.querySelectorAll('*').length).toBeGreaterThan(2);
    });
  });

  it('wakes in the elements of the page', async () => {
    const root = document.createElement('div');
    root.innerHTML = renderToString(
      <ContactSearch lang={lang} words={searchWords(wordsOf(lang), lang)} />,
    );
    const before = Array.from(root.querySelectorAll('*'));
    expect(root.querySelector('[hidden]')).not.toBeNull();
    await act(() =>
      hydrate(
        <ContactSearch lang={lang} words={searchWords(wordsOf(lang), lang)} filter={() => 0} />,
        root,
      ),
    );
    expect(Array.from(root.querySelectorAll('*'))).toEqual(before);
    expect(root.querySelector('[hidden]')).toBeNull();
  });

  it('stays hidden where there is nothing to search', () => {
    const { container } = render(
      <ContactSearch lang={lang} words={searchWords(wordsOf(lang), lang)} />,
    );
    expect(container.querySelector('.find')?.hasAttribute('hidden')).toBe(true);
  });
});

describe('the search field', () => {
  it.each([
    ['uk', 1, 'Знайдено 1 службу'],
    ['uk', 3, 'Знайдено 3 служби'],
    ['uk', 5, 'Знайдено 5 служб'],
    ['uk', 21, 'Знайдено 21 службу'],
    ['uk', 0, 'Нічого не знайдено. Дзвоніть 112 або гляньте весь список.'],
    ['en', 1, '1 service found'],
    ['en', 2, '2 services found'],
    ['en', 0, 'Nothing found. Call 112 or look through the whole list.'],
  ] as const)('says in %s of %i: %s', async (lang, count, words) => {
    const filter = vi.fn(() => count);
    const { getByRole } = render(
      <ContactSearch lang={lang} words={searchWords(wordsOf(lang), lang)} filter={filter} />,
    );
    await type(getByRole('searchbox'), 'газ');
    expect(filter).toHaveBeenLastCalledWith('газ');
    expect(textOf(getByRole('status'))).toBe(words);
    await type(getByRole('searchbox'), ' ');
    expect(textOf(getByRole('status'))).toBe('');
  });
});

describe('the directory, awake', () => {
  const shownIn = (body: Element) =>
    Array.from(body.querySelectorAll('article'))
      .filter((entry) => !entry.closest('[hidden]'))
      .map(({ id }) => id);

  it('shows only what was asked for, and everything again', async () => {
    const body = showPage('uk', <ContactsPage page={pageContext('uk')} />);
    const all = bookletOf('uk').contacts.length;
    expect(shownIn(body)).toHaveLength(all);
    await act(wakeContactSearch);
    const field = within(body).getByRole('searchbox');

    await type(field, 'адвоката');
    const found = shownIn(body);
    expect(found).toContain('legal-aid');
    expect(found.length).toBeLessThan(all / 4);
    const status = body.querySelector('.find [role=status]');
    expect(textOf(status)).toContain(String(found.length));
    // A group without an entry shows no heading either.
    for (const group of body.querySelectorAll('.contact-group')) {
      const empty = shownIn(group).length === 0;
      expect(group.hasAttribute('hidden')).toBe(empty);
    }

    await type(field, 'абракадабра');
    expect(shownIn(body)).toEqual([]);
    expect(textOf(status)).toContain('112');

    await type(field, '');
    expect(shownIn(body)).toHaveLength(all);
    expect(textOf(status)).toBe('');
  });

  it('does nothing on a page without a directory', () => {
    document.body.innerHTML = '<main></main>';
    expect(wakeContactSearch).not.toThrow();
    expect(document.body.innerHTML).toBe('<main></main>');
  });
});

async function type(field: Element, value: string): Promise<void> {
  await act(() => {
    fireEvent.input(field, { target: { value } });
  });
}
