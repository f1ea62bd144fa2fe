import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { address, langs, paths } from '../../src/routes.ts';
import { sites } from '../support/sites.ts';
import { booklets, inOrder } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';
import { keptStep } from './support/kept-step.ts';
import { type Served, serve } from './support/served.ts';
import { openState, toolStates } from './support/tool-states.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** The richest step of each kind: what a step can have, one of them has. */
const kinds = (['do', 'ask', 'list', 'call'] as const).flatMap((kind) => {
  const all = booklets[0]!.guides.flatMap((guide) =>
    inOrder(guide).map((step) => ({ path: `${paths.guide(guide.id)}#${step.id}`, step })),
  );
  const [richest] = all
    .filter(({ step }) => step.kind === kind)
    .sort((a, b) => Object.keys(b.step).length - Object.keys(a.step).length);
  return richest ? [richest.path] : [];
});

const screens = [
  paths.home,
  ...kinds,
  `${paths.guide('bleeding')}#all`,
  paths.contacts,
  paths.about,
  paths.decisions,
  paths.sources,
  paths.verify,
  paths.share,
  paths.tools,
  ...booklets[0]!.tools.map(({ id }) => paths.tool(id)),
  '/404.html',
];

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve(sites.root.outDir);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.kill();
});

it('has a step of each kind to look at', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(3);
});

/** In another look only the colours are others. */
const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] },
  resultTypes: ['violations'],
};

describe.each(['light', 'dark', 'blackout'])('%s', (look) => {
  let page: Page;
  const faultsOf = (one: Page) => faultsBy(one, look === 'light' ? options : colours);
  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: phone,
      colorScheme: look === 'dark' ? 'dark' : 'light',
      // The checker is not ours to allow.
      bypassCSP: true,
    });
    if (look === 'blackout') await context.addInitScript(() => localStorage.setItem('dim', '1'));
    page = await context.newPage();
  });
  afterAll(() => page.context().close());

  it.each(langs)('has no fault of WCAG 2.2 AA, nor weak contrast, in %s', async (lang) => {
    const faults = new Map<string, string[]>();
    for (const path of screens) {
      await page.goto('about:blank');
      await page.goto(served.origin + address('/', lang, path));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const fault of await faultsOf(page)) {
        faults.set(fault, [...(faults.get(fault) ?? []), lang + path]);
      }
    }
    const said = [...faults].map(([fault, where]) => `${fault}\n  on ${where.join(' ')}`);
    expect(said.join('\n')).toBe('');
  });

  it('has none in the helpers at work', async () => {
    const found: string[] = [];
    // Each in one of the languages here, in the other in the next look.
    for (const [i, state] of toolStates.entries()) {
      const lang = langs[(i + look.length) % 2]!;
      await openState(page, served.origin + address('/', lang, '/').slice(0, -1), state);
      const faults = await faultsOf(page);
      found.push(...faults.map((fault) => `${lang}, ${state.name}: ${fault}`));
    }
    expect(found.join('\n')).toBe('');
  });

  it('has no fault with a walk to go on with, a new release waiting and a copy button', async () => {
    await page.goto(`${served.origin}/bleeding/`);
    await eventually(() => keptStep(page)).toBe('press');
    await page.goto(`${served.origin}/`);
    await page.locator('#resume').waitFor();
    await page.evaluate(() => {
      for (const id of ['update', 'copy-address']) document.getElementById(id)!.hidden = false;
    });
    expect((await faultsOf(page)).join('\n')).toBe('');
  });
});

async function faultsBy(page: Page, rules: RunOptions): Promise<string[]> {
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate(
    (how) => (window as unknown as { axe: { run: (o: RunOptions) => AxeResults } }).axe.run(how),
    rules,
  );
  // A check that looked at nothing would find nothing.
  expect(passes.length).toBeGreaterThan(rules === colours ? 1 : 5);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} (${any[0]?.message ?? ''})`),
  );
}
