import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nothingForbidden, nothingWrongKept } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { sixReleases } from '../lab/releases.ts';
import type { Row } from '../lab/row.ts';
import type { Round } from '../lab/storm-round.ts';
import { situations } from './update-situations.ts';

/** How many updates, and how long they may take all together. */
const scaled = { rounds: 30, minutes: 4 };
const real = { rounds: 200, minutes: 25 };

export const updateStorm: Row = {
  n: 20,
  fault: 'Update race under a fetch storm',
  injected: `${scaled.rounds} updates round and round through six releases (${real.rounds} in real time), each in another situation: ${situations.map(([name]) => name).join(', ')}`,
  real: true,
  run: async (lab) => {
    const releases = await sixReleases(lab);
    const folders = releases.map(({ outDir }) => outDir);
    const { server, phone } = await lab.start({ folder: folders[0] });
    await keptOnce(phone);
    const { rounds, minutes } = lab.real ? real : scaled;
    const end = Date.now() + minutes * 60_000;
    const seconds: number[] = [];
    const fallen: string[] = [];
    for (let n = 0; n < rounds && Date.now() < end; n += 1) {
      const [older, newer] = [releases[n % 6]!, releases[(n + 1) % 6]!];
      // Every situation meets every pair of releases.
      const [name, situation] = situations[(n + Math.floor(n / 6)) % situations.length]!;
      const round: Round = { phone, server, older, newer, random: lab.random };
      server.swap(newer.outDir);
      // A release that comes round again is as new to the phone as the first time.
      await phone.emptyHttpCache();
      const start = Date.now();
      try {
        await situation(round);
        seconds.push((Date.now() - start) / 1000);
        await nothingWrongKept(phone, ...folders);
        await sampleIsOf(round);
      } catch (error) {
        fallen.push(`round ${n + 1}, ${name}, to ${newer.version}: ${error}`);
      }
      await tidy(round);
    }
    nothingForbidden(phone);
    const of = (mark: RegExp) => fallen.filter((one) => mark.test(one)).length;
    const figures = `${seconds.length} of ${rounds} updates; stuck ${of(/not in charge|offers no/)}, places lost ${of(/I2/)}, releases mixed ${of(/I4/)}; in charge after ${median(seconds).toFixed(1)} s (median), ${Math.max(...seconds).toFixed(1)} s (longest)`;
    if (fallen.length > 0 || seconds.length < rounds)
      throw new Error([figures, ...fallen].join(' · '));
    return figures;
  },
};

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

const median = (all: number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
