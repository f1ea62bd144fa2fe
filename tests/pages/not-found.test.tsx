// @vitest-environment jsdom
import { within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { NotFoundPage } from '../../src/pages/not-found.tsx';
import { pageContext, showPage } from '../support/show-page.tsx';

it('speaks both languages and leads home in each', () => {
  const body = showPage('uk', <NotFoundPage page={pageContext('uk')} />);
  const both = { uk: 'Такої сторінки немає', en: 'There is no such page' };
  const home = { uk: ['На початок', '/'], en: ['To the start', '/en/'] };
  for (const lang of ['uk', 'en'] as const) {
    const heading = within(body).getByRole('heading', { level: 2, name: both[lang] });
    const part = heading.closest<HTMLElement>('[lang]')!;
    expect(part.lang).toBe(lang);
    const [name, href] = home[lang];
    expect(within(part).getByRole('link', { name }).getAttribute('href')).toBe(href);
  }
});
