import type { Page } from 'playwright-core';
import { booklets } from '../../support/booklet.ts';

/** Throws where the page is not the one compiled into the worker, its standing lines readable in both languages. */
export async function isLastResort(page: Page): Promise<void> {
  const said = await page.evaluate(() =>
    Array.from(document.querySelectorAll('p[lang]')).flatMap((line) =>
      line.getClientRects().length > 0 ? [`${line.getAttribute('lang')} ${line.textContent}`] : [],
    ),
  );
  const lines = booklets.flatMap(({ lang, place }) =>
    place.standing.map(({ text }) => `${lang} ${text}`),
  );
  if (said.join('\n') !== lines.join('\n')) {
    throw new Error(`${page.url()} is not the last-resort page; it says «${said.join(' · ')}»`);
  }
}
