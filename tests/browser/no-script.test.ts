import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { address, type Lang, paths } from '../../src/routes.ts';
import { sites } from '../support/sites.ts';
import {
  booklets,
  calls,
  hrefOf,
  inOrder,
  isBuilt,
  type LocalStep,
  targetsOf,
} from './support/booklet.ts';
import { type Served, serve } from './support/served.ts';

const site = sites.root;
let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  served = await serve(site.outDir);
  browser = await launchChromium();
  page = await browser.newPage({ javaScriptEnabled: false, viewport: phone });
});
afterAll(async () => {
  await browser.close();
  await served.kill();
});

const guides = booklets.flatMap(({ lang, guides }) =>
  guides.map((guide) => ({ lang, guide, path: address(site.base, lang, paths.guide(guide.id)) })),
);

describe.each(guides)('$path without script', ({ lang, guide, path }) => {
  const steps = inOrder(guide);
  beforeAll(async () => {
    await page.goto(served.origin + path, { waitUntil: 'domcontentloaded' });
  });

  it('says every line once, numbered, in the order of the walk', async () => {
    const shown = await page.$$eval('main h2', (all) =>
      all
        .filter((h2) => h2.getClientRects().length > 0)
        .map((h2) => ({ id: h2.closest('section')?.id, line: h2.textContent })),
    );
    expect(shown).toEqual(steps.map(({ id, text }, i) => ({ id, line: `${i + 1}. ${text}` })));
  });

  it('says everything else a step has to say', async () => {
    const said = await page.$$eval('main section', (all) =>
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
      all.map((one) => (one as HTMLElement).innerText),
    );
    const missing = steps.flatMap((step, i) =>
      wordsOf(step, lang).flatMap((text) =>
        flat(said[i]!).includes(flat(text)) ? [] : `${step.id}: ${text}`,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('leads from every step to where its ways go, and no way is broken', async () => {
    const links = await page.$$eval('main section', (all) =>
      all.map((section) =>
        Array.from(section.querySelectorAll('a.answer, a.next'))
          .filter((link) => link.getClientRects().length > 0)
          .map((link) => link.getAttribute('href')!),
      ),
    );
    const home = address(site.base, lang, paths.home);
    const expected = steps.map((step) => {
      const ways = targetsOf(step).map((to) => hrefOf(site.base, lang, to));
      return ways.length > 0 ? ways : [home];
    });
    expect(links).toEqual(expected);
    const broken = links.flat().filter((href) => !isBuilt(site, href.replace(/^#/, `${path}#`)));
    expect(broken).toEqual([]);
  });

  it('dials, and leads to the same page in the other language', async () => {
    const dials = await page.$$eval('#calls a', (all) =>
      all
        .filter((link) => link.getClientRects().length > 0)
        .map((link) => link.getAttribute('href')),
    );
    expect(dials).toEqual(calls);
    const other = lang === 'uk' ? 'en' : 'uk';
    const link = page.locator(`header a[hreflang=${other}]`);
    expect(await link.isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toBe(address(site.base, other, paths.guide(guide.id)));
  });
});

it('hides on no page what only a script could show', async () => {
  await page.goto(served.origin, { waitUntil: 'domcontentloaded' });
  // Controls without a script behind them would be a lie.
  const dead = await page.$$eval('button, input', (all) =>
    all.filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML),
  );
  expect(dead).toEqual([]);
});

/** Everything a step says besides its line; only an English reader needs Ukrainian to read aloud. */
function wordsOf(step: LocalStep, lang: Lang): string[] {
  const aloud = lang === 'en' ? (step.say ?? []) : [];
  return [
    ...(step.why ? [step.why] : []),
    ...(step.dont ?? []),
    ...(step.more ?? []),
    ...(step.callFrom ? [step.callFrom] : []),
    ...aloud.flatMap(({ uk, latin, en }) => [uk, latin, en]),
    ...(step.kind === 'list' ? step.items : []),
    ...(step.kind === 'ask' ? step.options.map(({ text }) => text) : []),
    ...('answer' in step && step.answer ? [step.answer] : []),
  ];
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
