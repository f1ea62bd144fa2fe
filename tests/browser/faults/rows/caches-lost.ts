import { clearData, damageCaches, keepsPages, wipeCaches } from '../lab/caches.ts';
import type { Hook } from '../lab/fault.ts';
import { stands, walkOn } from '../lab/guide.ts';
import { hasSaid } from '../lab/installing.ts';
import {
  heals,
  isReady,
  notBlank,
  nothingForbidden,
  nothingWrongKept,
  numbersAt,
  says,
  stateOf,
} from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { isLastResort } from '../lab/last-resort.ts';
import type { Phone } from '../lab/phone.ts';
import type { Row } from '../lab/row.ts';
import { until } from '../lab/until.ts';
import { staysAt } from '../lab/walk.ts';
import { words } from '../lab/words.ts';

/** Networks that bring no page of ours. */
const networks: [name: string, hook: Hook | undefined][] = [
  ['dead', undefined],
  ['hanging', () => ({ hang: 0 })],
  ['a portal', () => ({ portal: true })],
];

export const cachesWiped: Row = {
  n: 28,
  fault: 'Cache Storage wiped, worker kept',
  injected: `every cache deleted; four addresses with the network ${networks.map(([name]) => name).join(', ')}; then healthy`,
  run: async (lab) => {
    const { server, phone } = await lab.start();
    await keptOnce(phone);
    await wipeCaches(phone.page());
    await phone.emptyHttpCache();
    for (const [name, hook] of networks) {
      if (hook) server.breaks(hook);
      else await server.kill();
      for (const path of ['/', '/bleeding/', '/en/contacts/?x=1', '/nowhere']) {
        const seen = await phone.open(path);
        notBlank(seen);
        // The worker gives the network 4 s before it answers by itself.
        numbersAt(seen, name === 'hanging' ? 4 * lab.scale + 2 : 2);
        await isLastResort(phone.page());
      }
      if (!hook) await server.revive();
    }
    const openings = await heals({ phone, server });
    await nothingWrongKept(phone, lab.folder);
    nothingForbidden(phone);
    return `the last-resort page with both standing lines in both languages; whole again at opening ${openings}`;
  },
};

/** Damage to the files of the caches on disk. */
const damages: [name: string, how: (bytes: Buffer) => void][] = [
  [
    'every byte of every file',
    (bytes) => {
      for (const at of bytes.keys()) bytes[at]! ^= 0x55;
    },
  ],
  [
    'one byte in the middle of every file',
    (bytes) => {
      if (bytes.length > 0) bytes[bytes.length >> 1]! ^= 0x55;
    },
  ],
  [
    'one byte of every script',
    (bytes) => {
      // An entry begins with its address.
      if (bytes.subarray(0, 200).includes('.js')) bytes[bytes.length >> 1]! ^= 0x55;
    },
  ],
];

export const cachesCorrupted: Row = {
  n: 29,
  patient: true,
  fault: 'Cache Storage corrupted on disk',
  injected: `browser closed, ${damages.map(([name]) => name).join('; ')} XORed; opened with the server dead, then alive`,
  run: async (lab) => {
    const said: string[] = [];
    for (const [name, how] of damages) {
      const { server, phone } = await lab.start();
      await keptOnce(phone);
      const paths = ['/', '/bleeding/', '/en/contacts/'];
      const texts = new Map<string, string>();
      for (const path of paths) {
        await phone.open(path);
        texts.set(path, await mainText(phone));
      }
      await server.kill();
      await phone.restart((profile) => damageCaches(profile, how));
      await phone.emptyHttpCache();
      for (const path of paths) {
        const seen = await phone.open(path);
        notBlank(seen);
        numbersAt(seen);
        const text = await mainText(phone);
        if (text === '') await isLastResort(phone.page());
        else if (text !== texts.get(path)) throw new Error(`I4: ${path} shows damaged words`);
      }
      await server.revive();
      numbersAt(await phone.open('/'));
      // Where the kept script cannot be read, nothing is said or mended before the second opening.
      const wakes = await until(async () => (await stateOf(phone)) !== 'none', 3);
      if (!wakes) numbersAt(await phone.open('/'));
      await hasSaid(phone, 'ready');
      said.push(`${name}: «${await lossSaid(phone)}»`);
      await heals({ phone, server });
      await nothingWrongKept(phone, lab.folder);
    }
    return said.join('; ');
  },
};

export const dataCleared: Row = {
  n: 30,
  fault: 'All site data cleared while open',
  injected:
    'CDP Storage.clearDataForOrigin inside a guide at its second step, then on home; server healthy',
  run: async (lab) => {
    const { server, phone } = await lab.start();
    await keptOnce(phone);
    await phone.open('/bleeding/');
    await hasSaid(phone, 'ready');
    await walkOn(phone.page());
    await clearData(phone, server.origin);
    await staysAt(phone.page(), await walkOn(phone.page()));
    // Whoever cleared it was in the settings and comes back.
    await phone.page().evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const isHonest = async () => (await isReady(phone)) === (await keepsPages(phone.page()));
    if (!(await until(isHonest, 10))) {
      throw new Error(`I3: nothing is kept any more, and the page says «${await says(phone)}»`);
    }
    const said = await lossSaid(phone);
    const openings = await heals({ phone, server });
    await nothingWrongKept(phone, lab.folder);
    nothingForbidden(phone);
    return `the guide goes on and its step is kept; «${said}»; saved again at opening ${openings}`;
  },
};

export const quotaAtInstall: Row = {
  n: 31,
  fault: 'Quota exceeded during install',
  injected:
    'CDP Storage.overrideQuotaForOrigin 100 kB at the first visit, taken back later without a reload',
  run: async (lab) => {
    const { server, phone } = await lab.start();
    const cdp = await phone.context().newCDPSession(phone.page());
    const { origin } = server;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    numbersAt(await phone.open('/'));
    const { words: line } = await hasSaid(phone, 'failed');
    numbersAt(await phone.open('/bleeding/'));
    await hasSaid(phone, 'failed');
    const step = await walkOn(phone.page());
    if ((await phone.told()).some(({ state }) => state === 'ready')) {
      throw new Error('I3: the page said ready with no room for half of the files');
    }
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    const start = Date.now();
    await hasSaid(phone, 'ready');
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    await stands(phone.page(), step);
    await heals({ phone, server });
    await nothingWrongKept(phone, lab.folder);
    nothingForbidden(phone);
    return `«${line}»; the guide goes on; saved by itself ${seconds} s after there was room`;
  },
};

/** What the page says of the loss, if it says anything. Throws where it keeps silent. */
async function lossSaid(phone: Phone): Promise<string> {
  const lost = (await phone.told()).find(({ words: said }) =>
    said.startsWith(words('offline.lost')),
  );
  if (lost) return lost.words;
  const checked = await phone.page().locator('#offline [data-checked]').textContent();
  const mended = words('offline.mended', { time: '' }).split(':')[1]!;
  if (checked?.includes(mended)) return checked;
  throw new Error(`I3: what was lost is not said: «${await says(phone)}» «${checked}»`);
}

const mainText = (phone: Phone) =>
  phone.page().evaluate(() => document.querySelector('main')?.textContent ?? '');
