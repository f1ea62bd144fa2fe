import type { Passed } from '../lab/fault.ts';
import { hasSaid } from '../lab/installing.ts';
import { nothingForbidden, nothingWrongKept, numbersAt } from '../lab/invariants.ts';
import type { Phone } from '../lab/phone.ts';
import type { Row } from '../lab/row.ts';

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
    const start = Date.now();
    server.breaks(() => ({
      delay: edge.latency * lab.scale,
      drip: edge.bytesPerSecond / lab.scale,
    }));
    const seen = await phone.open('/', 60);
    await phone.page().waitForLoadState();
    const lines = await standingLines(phone);
    const { seconds } = await readyAfter(phone, start, 120);
    const painted = `painted ${tenths(seen.paintedAt)} s, numbers ${tenths(seen.numbersAt)} s, ready ${tenths(seconds * 1000)} s`;
    const spent = `${server.requests.length} requests, ${Math.round(server.bytes() / 1024)} KB`;
    if (process.env.FAULTS_WATERFALL) console.log(waterfall(server.requests));
    // A processor six times slower is not scaled with the line.
    const processor = lab.real ? 0 : 1.5;
    numbersAt(seen, 6 * lab.scale + processor);
    const first = Math.max(seen.paintedAt, seen.numbersAt) / 1000;
    if (!(first <= 6 * lab.scale + processor)) throw new Error(`first page too late: ${painted}`);
    if (lines !== 2) throw new Error(`${lines} standing lines on the first screen, not 2`);
    if (seconds > 90 * lab.scale + processor) throw new Error(`ready too late: ${painted}`);
    await nothingWrongKept(phone, lab.folder);
    nothingForbidden(phone);
    return `${painted} (${spent})`;
  },
};

async function readyAfter(phone: Phone, start: number, limit: number) {
  await hasSaid(phone, 'ready', limit);
  return { seconds: (Date.now() - start) / 1000 };
}

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

/** Which request waited for what: when it was asked for, when the last byte went out. */
function waterfall(requests: Passed[]): string {
  return requests
    .map(
      ({ ms, end = Number.NaN, bytes, dest, path }) =>
        `${tenths(ms).padStart(6)} → ${tenths(end).padStart(6)} s ${String(bytes).padStart(7)} B  ${dest} ${path}`,
    )
    .join('\n');
}
