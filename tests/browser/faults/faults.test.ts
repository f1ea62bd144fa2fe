import { writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { brokenSite } from './lab/broken-site.ts';
import { openLab, scaleOf } from './lab/open-lab.ts';
import type { Row } from './lab/row.ts';
import { settings } from './lab/settings.ts';
import { type Outcome, tableOf } from './lab/table.ts';
import { rows } from './rows.ts';
import { waiting } from './waiting.ts';

const chosen = rows.filter(({ n }) => settings.only.length === 0 || settings.only.includes(n));
const limit = settings.real ? 1_800_000 : 330_000;
/** What a row started needs time to end. */
const ending = 20_000;
/** On the gate's machine a row that fell is run once more; the table shows both. */
const retry = process.env.CI && !settings.real ? 1 : 0;
const outcomes: Outcome[] = [];

afterAll(() => {
  const table = tableOf(
    outcomes.sort((a, b) => a.row.n - b.row.n),
    waiting,
  );
  if (settings.table) writeFileSync(settings.table, table);
  else console.log(table);
});

// In real time every row has the machine to itself.
const [beside, alone] = [true, false].map((side) =>
  chosen.filter(({ patient }) => side === (patient === true && !settings.real)),
) as [Row[], Row[]];
it.concurrent.each(beside)('$n $fault', { timeout: limit, retry }, judge);
it.each(alone)('$n $fault', { timeout: limit, retry }, judge);

async function judge(row: Row): Promise<void> {
  const start = Date.now();
  const lab = openLab(row, await brokenSite(scaleOf(row)));
  const ended = (saw: string, held: boolean) =>
    outcomes.push({ row, saw, held, seconds: (Date.now() - start) / 1000 });
  try {
    const saw = await inTime(row.run(lab));
    expect(saw, 'a row says what the resident saw').not.toBe('');
    ended(saw, true);
  } catch (error) {
    ended(String(error), false);
    throw error;
  } finally {
    await lab.close();
  }
}

/** A row that hangs falls like any other, and its browsers end. */
function inTime<T>(run: Promise<T>): Promise<T> {
  const seconds = (limit - ending) / 1000;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, seconds * 1000, new Error(`no end after ${seconds} s`));
    run.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
