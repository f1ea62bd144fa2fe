import { it } from 'vitest';
import { address, langs, paths } from '../../../src/routes.ts';
import { guideOf, spotOf, waysFrom } from '../support/walker.ts';
import { type Run, shownStep, shows, steps } from './run.ts';

/** A guide is walked by tapping, Back steps back, and home leads on to where the walk was left. */
export function walksAGuide(run: Run, origin: () => string): void {
  it.each(langs)('walks a guide in %s by tapping, back, and on from home', async (lang) => {
    const { engine, counts } = run;
    const url = address('/', lang, paths.guide('bleeding'));
    let here = { guide: 'bleeding', step: guideOf('bleeding').start };
    await engine.open(origin() + url);
    await shows(run, steps, { hash: '', seen: [here.step], focus: false });
    const trail = [here.step];
    const comesTo = (step: string) =>
      shows(run, steps, { hash: `#${step}`, seen: [step], focus: true });
    while (trail.length < 4) {
      const all = waysFrom(here);
      const way = all.findIndex((to) => typeof to === 'string');
      await engine.tap(`${shownStep} a.answer, ${shownStep} a.next`, way);
      here = spotOf(here, all[way]!);
      trail.push(here.step);
      await comesTo(here.step);
      counts.steps += 1;
    }
    await engine.tap(`${shownStep} a.back`);
    await comesTo(trail[2]!);
    counts.steps += 1;
    await engine.open(origin() + address('/', lang, paths.home));
    await shows(run, resume, `${url}#${trail[2]}`);
    await engine.tap('#resume a');
    await comesTo(trail[2]!);
  });
}

/** Runs in the page: where home offers to go on from. */
function resume() {
  const link = document.querySelector<HTMLAnchorElement>('#resume:not([hidden]) a');
  return link && link.pathname + link.hash;
}
