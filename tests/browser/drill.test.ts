import { beforeEach, describe, expect, it } from 'vitest';
import { phone } from '../../src/cli/launch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { address, langs, paths } from '../../src/routes.ts';
import { booklets, calls, stepOf } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';
import { newPhone, page, served, servesPhones } from './support/in-hand.ts';
import { keptStep } from './support/kept-step.ts';
import { visit } from './support/ready.ts';
import { toEnding } from './support/tours.ts';
import { guideOf, type Spot, spotOf, waysFrom } from './support/walker.ts';

const start: Spot = { guide: 'bleeding', step: guideOf('bleeding').start };
const dials = { guide: 'gas', step: guideOf('gas').steps.find((step) => step.calls)!.id };
const drills = booklets[0]!.tools.find(({ id }) => id === 'drill')!.drills!;

servesPhones();
beforeEach(() => newPhone());

const line = () => page.locator('.drill');
const way = (n: number) =>
  page.locator('section:visible').locator('a.answer:not(.tool), a.next').nth(n);
/** Waits until this one step is on the screen, marked. */
async function marked({ guide, step }: Spot, name = 'ТРЕНУВАННЯ'): Promise<void> {
  await page.locator(`main[data-guide=${guide}] section#${step}`).waitFor();
  expect(await page.locator('section.step:visible').count()).toBe(1);
  const box = await line().boundingBox();
  expect([box!.y >= 0, box!.y + box!.height < phone.height / 3]).toEqual([true, true]);
  expect(await line().textContent()).toMatch(new RegExp(`^${name} 0:\\d\\d`));
}

/** Goes from a step to the nearest ending, marked on every step of the way. Out: the steps taken. */
async function walkOut(from: Spot, name?: string): Promise<Spot[]> {
  const trail = [from];
  await marked(from, name);
  for (const next of toEnding(from)) {
    const here = trail.at(-1)!;
    await way(next).click();
    trail.push(spotOf(here, waysFrom(here)[next]!));
    await marked(trail.at(-1)!, name);
  }
  return trail;
}

describe.each(langs)('a drill in %s', (lang) => {
  const to = (path: string) => served.origin + address('/', lang, path);
  const name = wordsOf(lang)('drill.name');

  it('is marked on every step, and ends where training is to be had', async () => {
    await page.goto(to(paths.tool('drill')));
    await page.locator(`a[href$="/${start.guide}/?drill"]`).click();
    await walkOut(start, name);
    await page.locator('section:visible a.next').click();
    await eventually(() => page.url()).toBe(`${to(paths.tool('drill'))}#training`);
    const { y, height } = (await page.locator('#training').boundingBox())!;
    expect(y >= 0 && y + height < phone.height).toBe(true);
  });

  it('lists its guides without a script', async () => {
    await newPhone({ javaScriptEnabled: false });
    await page.goto(to(paths.tool('drill')));
    const links = await page.$$eval('main a.answer', (all) =>
      all.map((one) => one.getAttribute('href')),
    );
    expect(links).toEqual(drills.map((id) => `${address('/', lang, paths.guide(id))}?drill`));
    await page.locator('main a.answer').first().click();
    expect(await page.locator('.drill').isVisible()).toBe(false);
    expect(await page.locator('section.step:visible').count()).toBeGreaterThan(5);
  });
});

describe('the place of a walk in earnest', () => {
  it('is neither replaced by a drill nor erased by its ending', async () => {
    await page.goto(`${served.origin}/fire/`);
    await eventually(() => keptStep(page)).toBe(guideOf('fire').start);
    await page.goto(`${served.origin}/${start.guide}/?drill`);
    const trail = await walkOut(start);
    expect(trail.length).toBeGreaterThan(2);
    // What the phone would have kept, it keeps at once.
    await page.waitForTimeout(500);
    expect(await keptStep(page)).toBe(guideOf('fire').start);
  });
});

describe('a drill goes on', () => {
  it('in another guide, with its minutes', async () => {
    const from = guideOf('shelling').steps.find(({ id }) =>
      waysFrom({ guide: 'shelling', step: id }).some((to) => typeof to !== 'string'),
    )!;
    const here = { guide: 'shelling', step: from.id };
    const out = waysFrom(here).findIndex((to) => typeof to !== 'string');
    const search = `?drill=${Date.now() - 20_000}`;
    await page.goto(`${served.origin}/shelling/${search}#${from.id}`);
    await marked(here);
    await way(out).click();
    await marked(spotOf(here, waysFrom(here)[out]!));
    expect(new URL(page.url()).search).toBe(search);
    expect(await line().textContent()).toMatch(/0:[23]\d/);
    await page.goBack();
    await marked(here);
  });

  it('after a reload and in the other language', async () => {
    await page.goto(`${served.origin}/${start.guide}/?drill`);
    await marked(start);
    const { search } = new URL(page.url());
    expect(search).toMatch(/^\?drill=\d+$/);
    await page.reload();
    await marked(start);
    await page.locator('header a[hreflang=en]').click();
    await marked(start, 'DRILL');
    expect(page.url()).toBe(`${served.origin}/en/${start.guide}/${search}`);
  });

  it('as a word on a helper that a step opens', async () => {
    const { guide, id } = booklets[0]!.guides
      .flatMap((one) => one.steps.map(({ id, tool }) => ({ guide: one.id, id, tool })))
      .find(({ tool }) => tool === 'cpr')!;
    await page.goto(`${served.origin}/${guide}/?drill#${id}`);
    await page.locator(`section#${id} a.tool`).click();
    await page.locator('[data-tool=cpr]').waitFor();
    await line().waitFor();
    await page.goto(`${served.origin}/tools/cpr/`);
    await page.locator('[data-island=cpr] button').first().waitFor();
    expect(await line().isVisible()).toBe(false);
  });

  it('not for an hour: an old tab is in earnest', async () => {
    await page.goto(`${served.origin}/${start.guide}/?drill=${Date.now() - 3_600_000}`);
    await eventually(() => keptStep(page)).toBe(start.step);
    expect(await line().isVisible()).toBe(false);
  });
});

describe('a number in a drill', () => {
  /** The numbers that a tap would have rung. */
  const rung = () =>
    page.evaluate(() => {
      const list: string[] = [];
      document.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^=tel]');
        if (link && !event.defaultPrevented) list.push(link.getAttribute('href')!);
        event.preventDefault();
      });
      (window as unknown as { rung: string[] }).rung = list;
    });
  const heard = () => page.evaluate(() => (window as unknown as { rung: string[] }).rung);

  it.each([
    { search: '?drill', rings: 0 },
    { search: '', rings: 1 },
  ])('of a step rings with «$search»: $rings; those at the foot always', async (how) => {
    await page.goto(`${served.origin}/gas/${how.search}#${dials.step}`);
    await page.locator(`section#${dials.step}`).waitFor();
    await rung();
    const note = page.locator('.step-call', { hasText: 'не дзвонимо' });
    expect(await note.count()).toBe(0);
    await page.locator('section:visible .dial').first().click();
    expect(await heard()).toHaveLength(how.rings);
    expect(await note.count()).toBe(1 - how.rings);
    const foot = page.locator('#calls a');
    for (const one of await foot.all()) await one.click();
    expect((await heard()).slice(how.rings)).toEqual(calls);
    expect(stepOf(guideOf('gas'), dials.step).calls!.length).toBeGreaterThan(0);
  });
});

it('needs no network', async () => {
  await newPhone({ serviceWorkers: 'allow' });
  await visit(page, `${served.origin}/`);
  await served.kill();
  await page.goto(`${served.origin}/tools/drill/`);
  await page.locator(`a[href$="/${start.guide}/?drill"]`).click();
  await walkOut(start);
  await page.locator('section:visible a.next').click();
  await page.locator('#training').waitFor();
  await served.revive();
});
