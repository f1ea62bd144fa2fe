import { expect, it } from 'vitest';
import { address, paths } from '../../../src/routes.ts';
import { type Run, shows } from './run.ts';

/** The helpers do their work, without a server: a time outlives its page, the beat counts. */
export function usesTheHelpers(run: Run, origin: () => string): void {
  const open = (lang: 'uk' | 'en', tool: string) =>
    run.engine.open(origin() + address('/', lang, paths.tool(tool)));

  it('keeps the time of a tourniquet, whatever page comes between', async () => {
    const { engine, counts } = run;
    await open('uk', 'tourniquet');
    await shows(run, canTap, true);
    await engine.tap('.tq-write');
    await shows(run, isSaved, true);
    const times = await engine.read(timesShown);
    expect(times).toEqual([expect.stringMatching(/^\d{1,2}:\d\d$/)]);
    await engine.open(`${origin()}/`);
    await open('en', 'tourniquet');
    await shows(run, timesShown, times);
    counts.tools += 1;
  });

  it('counts the pushes until it is stopped', async () => {
    const { engine, counts } = run;
    await open('uk', 'cpr');
    await shows(run, canStart, true);
    await engine.tap('.cpr button.next');
    await shows(run, hasCounted, true, 10_000);
    await engine.tap('.run-stop');
    await shows(run, hasStopped, true);
    counts.tools += 1;
  });
}

// What follows runs inside the page.

function canTap() {
  return document.querySelector('.tq-write') !== null;
}

function isSaved() {
  const said = document.querySelector('.tq-card [role=status]')?.textContent ?? '';
  return /Записано/.test(said);
}

function timesShown() {
  const times = Array.from(document.querySelectorAll('.tq-card .tq-time'));
  return times.map((time) => (time.textContent ?? '').replace(/^\S+ /, ''));
}

function canStart() {
  return document.querySelector('.cpr button.next')?.getClientRects().length === 1;
}

function hasCounted() {
  return Number(document.querySelector('.cpr-count')?.textContent) > 2;
}

function hasStopped() {
  return document.querySelector('.cpr-count') === null;
}
