import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nothingForbidden, nothingWrongKept } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { type BuiltRelease, sixReleases } from '../lab/releases.ts';
import type { Lab, Row } from '../lab/row.ts';
import { seeded } from '../lab/seeded.ts';
import type { Round } from '../lab/storm-round.ts';
import { situations } from './update-situations.ts';

/** How many updates, and how long they may take all together. */
const scaled = { rounds: 30, minutes: 4 };
const real = { rounds: 200, minutes: 25 };

export const updateStorm: Row = {
  n: 20,
  patient: true,
  fault: 'Update race under a fetch storm',
  injected: `${scaled.rounds} updates (${real.rounds} in real time) on two phones, round and round through six releases, each in another situation: ${situations.map(([name]) => name).join(', ')}`,
  real: true,
  run: async (lab) => {
    const releases = await sixReleases(lab);
    const { rounds, minutes } = lab.real ? real : scaled;
    const end = Date.now() + minutes * 60_000;
    // Most of an update is waiting for the browser, so that two phones take hardly longer than one.
    const half = rounds / 2;
    const ended = await Promise.all([
      storm(lab, releases, { first: 0, last: half - 1, end }),
      storm(lab, releases, { first: half, last: rounds - 1, end }),
    ]);
    const seconds = ended.flatMap((one) => one.seconds).sort((a, b) => a - b);
    const fallen = ended.flatMap((one) => one.fallen);
    const of = (mark: RegExp) => fallen.filter((one) => mark.test(one)).length;
    const median = seconds[seconds.length >> 1] ?? Number.NaN;
    const longest = seconds.at(-1) ?? Number.NaN;
    const figures = `${seconds.length} of ${rounds} updates; stuck ${of(/not in charge|offers no/)}, places lost ${of(/I2/)}, releases mixed ${of(/I4/)}; in charge after ${median.toFixed(1)} s (median), ${longest.toFixed(1)} s (longest)`;
    if (fallen.length > 0 || seconds.length < rounds)
      throw new Error([figures, ...fallen].join(' · '));
    return figures;
  },
};

type Rounds = { first: number; last: number; end: number };
type Ended = { seconds: number[]; fallen: string[] };

/** Those updates on one phone, as far as the time allows. Out: how long each took, and what fell. */
async function storm(lab: Lab, releases: BuiltRelease[], { first, last, end }: Rounds) {
  const folders = releases.map(({ outDir }) => outDir);
  const ended: Ended = { seconds: [], fallen: [] };
  const random = seeded(lab.random() * 2 ** 32);
  const { server, phone } = await lab.start({ folder: folders[first % 6] });
  await keptOnce(phone);
  for (let n = first; n <= last && Date.now() < end; n += 1) {
    const [older, newer] = [releases[n % 6]!, releases[(n + 1) % 6]!];
    // Every situation meets every pair of releases.
    const [name, situation] = situations[(n + Math.floor(n / 6)) % situations.length]!;
    const round: Round = { phone, server, older, newer, random };
    server.swap(newer.outDir);
    // A release that comes round again is as new to the phone as the first time.
    await phone.emptyHttpCache();
    const start = Date.now();
    try {
      await situation(round);
      ended.seconds.push((Date.now() - start) / 1000);
      await nothingWrongKept(phone, ...folders);
      await sampleIsOf(round);
    } catch (error) {
      ended.fallen.push(`round ${n + 1}, ${name}, to ${newer.version}: ${error}`);
    }
    await tidy(round);
  }
  nothingForbidden(phone);
  return ended;
}

/** Two pages, as the browser gets them, have the bytes of the newer release. Throws otherwise. */
async function sampleIsOf({ phone, server, newer, random }: Round): Promise<void> {
  const { files } = JSON.parse(readFileSync(join(newer.outDir, 'release.json'), 'utf8'));
  const pages = Object.keys(files).filter((name) => name.endsWith('/index.html'));
  for (let n = 0; n < 2; n += 1) {
    const name = pages[Math.floor(random() * pages.length)]!;
    const answer = await phone.page().goto(`${server.origin}/${name.replace(/index\.html$/, '')}`);
    const body = (await answer?.body()) ?? '';
    if (createHash('sha256').update(body).digest('hex') !== files[name])
      throw new Error(`I4: ${name} is not that of ${newer.version}`);
  }
}

/** What a fallen round may have left behind is not held against the next. */
async function tidy({ phone, server }: Round): Promise<void> {
  server.breaks();
  for (const tab of phone.context().pages()) if (tab !== phone.page()) await tab.close();
}
