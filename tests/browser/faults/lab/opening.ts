import type { Page } from 'playwright-core';

/** What stood on the screen after an address was opened. */
export type Opening = {
  /** The address bar; `chrome-error:` where the browser showed a page of its own. */
  url: string;
  /** What the browser said against the address, if anything. */
  error?: string;
  title: string;
  /** The first words that can be read. */
  text: string;
  /** The numbers that can be seen and tapped, in their order. */
  numbers: string[];
  /** Milliseconds from the tap until all of them could be tapped; NaN where they never could. */
  numbersAt: number;
  /** Milliseconds until anything was painted. */
  paintedAt: number;
};

/** What the page said about saving, once for each time it changed. */
export type Told = { state: string; words: string };

/** Set in every page by the scripts below. */
export type Noted = { numbersAt?: number; told?: Told[] };

/** Notes all that the page says about saving: some of it stands only for a moment. */
export const watchSaving = `(window.told = [], new MutationObserver(() => {
  const state = document.documentElement.dataset.offline;
  const words = document.querySelector('#offline [role=status]')?.textContent ?? '';
  const last = window.told[window.told.length - 1];
  if (state && (!last || last.state !== state || last.words !== words)) window.told.push({ state, words });
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-offline'] }))`;

/** Whether all four numbers are on top of what else there is. */
const areTappable = `(function () {
  const links = Array.from(document.querySelectorAll('#calls a[href^="tel:"]'));
  const onTop = (link) => {
    const box = link.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit !== null && link.contains(hit);
  };
  return links.length >= 4 && links.every(onTop);
})()`;

/** Looks at each frame whether the numbers can be tapped. */
export const watchNumbers = `(function look() {
  if (${areTappable}) window.numbersAt = performance.now();
  else requestAnimationFrame(look);
})()`;

/**
 * Opens an address and waits, at most so many seconds, until its numbers are painted and can be tapped.
 * In: the pause between two looks, ms; on a slowed processor looking is work too.
 */
export async function whenOpened(
  page: Page,
  url: string,
  seconds: number,
  pause: number,
): Promise<Opening> {
  const end = Date.now() + seconds * 1000;
  let error: string | undefined;
  try {
    await page.goto(url, { waitUntil: 'commit', timeout: seconds * 1000 });
  } catch (thrown) {
    error = String(thrown).split('\n')[0]!;
  }
  for (;;) {
    const seen = await look(page);
    if (!Number.isNaN(seen.numbersAt + seen.paintedAt) || error || Date.now() > end)
      return { ...seen, error };
    await new Promise((done) => setTimeout(done, pause));
  }
}

async function look(page: Page): Promise<Omit<Opening, 'error'>> {
  try {
    // Where no script runs nobody notes it inside.
    const now: number = await page.evaluate(`${areTappable} ? performance.now() : NaN`);
    return await page.evaluate(
      (seenAt) => ({
        url: location.href,
        title: document.title,
        // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen can be read
        text: (document.body?.innerText ?? '').trim().slice(0, 200),
        numbers: Array.from(document.querySelectorAll<HTMLAnchorElement>('#calls a[href^="tel:"]'))
          .filter((link) => link.getClientRects().length > 0)
          .map((link) => link.getAttribute('href')!),
        numbersAt: (window as Noted).numbersAt ?? seenAt,
        paintedAt:
          performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      }),
      now,
    );
  } catch {
    // The page is just being loaded.
    return {
      url: page.url(),
      title: '',
      text: '',
      numbers: [],
      numbersAt: Number.NaN,
      paintedAt: Number.NaN,
    };
  }
}
