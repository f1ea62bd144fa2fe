import type { Passed } from '../lab/fault.ts';
import { hasSaid, isKeeping, nothingTwice } from '../lab/installing.ts';
import { heals, nothingForbidden, nothingWrongKept, numbersAt } from '../lab/invariants.ts';
import type { Phone } from '../lab/phone.ts';
import type { Row } from '../lab/row.ts';
import { until } from '../lab/until.ts';

/** So slow that what the worker fetches takes 400 s: longer than a browser lets an install run. */
const crawl = 520;

/** A browser ends an install after so many seconds, however well it goes. */
const installLimit = 300;

export const slowAndSteady: Row = {
  n: 6,
  patient: true,
  fault: 'Very slow but steady, more than 300 s',
  injected:
    'dripped over one line of 520 B/s; the browser ends the install at 300 s (scaled: 5,200 B/s, the worker stopped at 30 s)',
  real: true,
  run: async (lab) => {
    const scene = await lab.start();
    const { server, phone } = scene;
    server.breaks(() => ({ drip: crawl / lab.scale }));
    await phone.open('/', 120 * lab.scale + 10);
    await until(() => server.count(/pack-/) > 0, 300 * lab.scale);
    const start = server.requests.find(isKeeping)!.ms;
    const ended = async () => (await phone.told()).some(({ state }) => state === 'failed');
    if (!lab.real) {
      await until(() => server.now() - start > installLimit * lab.scale * 1000, 60);
      await phone.stopWorkers();
    }
    if (!(await until(ended, 330))) throw new Error('the install was never ended from outside');
    const endedAt = (server.now() - start) / 1000;
    await nothingWrongKept(phone, lab.folder);
    await hasSaid(phone, 'ready', 600 * lab.scale + 20);
    const seconds = (server.now() - start) / 1000;
    nothingTwice(server.requests);
    await heals(scene);
    nothingForbidden(phone);
    return `install ended from outside after ${endedAt.toFixed(0)} s, went on by itself, ready after ${seconds.toFixed(0)} s`;
  },
};

/** What the slowest of 2G gives: 50 kbit/s, and two seconds before anything comes. */
const edge = { bytesPerSecond: 6_250, latency: 2_000 };

export const fiftyKilobits: Row = {
  n: 7,
  fault: '50 kbit/s and 2 s latency',
  injected:
    'every answer 2 s late and dripped over one line of 50 kbit/s, cold profile, CPU ×6 (scaled: 0.2 s, 500 kbit/s)',
  real: true,
  run: async (lab) => {
    const { server, phone } = await lab.start({ slower: 6 });
    const start = server.now();
    server.breaks(() => ({
      delay: edge.latency * lab.scale,
      drip: edge.bytesPerSecond / lab.scale,
    }));
    const seen = await phone.open('/', 60);
    await phone.page().waitForLoadState();
    const lines = await standingLines(phone);
    await hasSaid(phone, 'ready', 180);
    const ready = server.now() - start;
    const figures = `painted ${tenths(seen.paintedAt)} s, numbers ${tenths(seen.numbersAt)} s, ready ${tenths(ready)} s`;
    const spent = `${server.requests.length} requests, ${Math.round(server.bytes() / 1024)} KB`;
    // Only the line is scaled: a processor six times slower stays as slow.
    const processor = lab.real ? 0 : 3;
    const inTime = (ms: number, seconds: number) => ms <= (seconds * lab.scale + processor) * 1000;
    numbersAt(seen, 6 * lab.scale + processor);
    if (!inTime(seen.paintedAt, 6)) throw tooLate('the first page', figures, server.requests);
    if (lines !== 2) throw new Error(`${lines} standing lines on the first screen, not 2`);
    if (!inTime(ready, 90)) throw tooLate('ready', figures, server.requests);
    await nothingWrongKept(phone, lab.folder);
    nothingForbidden(phone);
    return `${figures} (${spent})`;
  },
};

/** Standing lines that can be read on the first screen without moving it. */
function standingLines(phone: Phone): Promise<number> {
  return phone.page().evaluate(() => {
    const shown = (one: Element) => {
      const { top, bottom, height } = one.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= innerHeight;
    };
    return Array.from(document.querySelectorAll('.standing p')).filter(shown).length;
  });
}

const tenths = (ms: number) => (ms / 1000).toFixed(1);

/** With the waterfall: which request waited for what, when it was asked for, when its last byte went out. */
function tooLate(what: string, figures: string, requests: Passed[]): Error {
  const lines = requests.map(
    ({ ms, end = Number.NaN, bytes, dest, path }) =>
      `${tenths(ms).padStart(6)} → ${tenths(end).padStart(6)} s ${String(bytes).padStart(7)} B  ${dest} ${path}`,
  );
  return new Error([`${what} comes too late: ${figures}`, ...lines].join('\n'));
}
