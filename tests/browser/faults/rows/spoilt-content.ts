import { readFileSync } from 'node:fs';
import type { BuiltRelease } from '../../support/build-releases.ts';
import type { Fault, Hook } from '../lab/fault.ts';
import { notBlank, nothingForbidden, nothingWrongKept, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Phone } from '../lab/phone.ts';
import type { Lab, Row } from '../lab/row.ts';
import { until } from '../lab/until.ts';
import { about, newerComes, olderStays } from '../lab/updating.ts';

/** The bytes of the older release's file of that kind, whatever the newer one calls it. */
function olderBytes(folder: string, path: string): Buffer {
  const kind = /(pack-(?:uk|en)|parts)-/.exec(path)?.[1];
  const { files } = JSON.parse(readFileSync(`${folder}/release.json`, 'utf8'));
  const name = Object.keys(files).find((file) => kind && file.startsWith(`assets/${kind}-`));
  return readFileSync(`${folder}/${name ?? 'release.json'}`);
}

const json = 'application/json; charset=utf-8';

/** How an answer with content can be wrong though it comes with status 200. In: the older build. */
const ways = (folder: string): Record<string, (path: string) => Fault> => ({
  HTML: () => ({ portal: true }),
  truncated: () => ({ truncate: { after: 900, how: 'close' } }),
  'of an older release': (path) => ({ body: { type: json, bytes: olderBytes(folder, path) } }),
  'of an unknown shape': () => ({ body: { type: json, bytes: '{"schema":99,"pages":{"/":"?"}}' } }),
});

const spoils =
  (way: (path: string) => Fault): Hook =>
  ({ path }) =>
    /pack-|parts-|release\.json/.test(path) ? way(path) : undefined;

/** A page is lost and the person presses «repair»: what is left is not given up for what does not come. */
async function repairKeeps(lab: Lab, newer: BuiltRelease, hook: Hook): Promise<string> {
  const scene = await lab.start();
  const { phone, server } = scene;
  await keptOnce(phone);
  await losePage(phone, '/gas/');
  await phone.emptyHttpCache();
  server.swap(newer.outDir);
  server.breaks(hook);
  numbersAt(await phone.open(about));
  const said = await pressesRepair(phone);
  await nothingWrongKept(phone, lab.folder, newer.outDir);
  await server.kill();
  const offline = await phone.open('/contacts/');
  notBlank(offline);
  numbersAt(offline);
  await server.revive();
  server.breaks();
  await phone.open(about);
  await pressesRepair(phone);
  await newerComes(scene, newer);
  nothingForbidden(phone);
  return said;
}

/** Out: what stands beside the button when the repair has ended; nothing where it loaded the page anew. */
async function pressesRepair(phone: Phone): Promise<string> {
  const page = phone.page();
  await page.locator('#repair').click({ timeout: 10_000 });
  const said = await page
    .evaluate(async () => {
      const button = document.querySelector<HTMLButtonElement>('#repair')!;
      const end = Date.now() + 45_000;
      while (button.disabled && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
      const { textContent } = document.querySelector('#repaired')!;
      return textContent === button.dataset.anew ? '' : (textContent ?? '');
    })
    .catch(() => '');
  // Loading itself anew, the page would take the next address from under the hand.
  if (said === '') await until(() => isAnew(phone), 10);
  return said;
}

/** Whether the page in hand is one on which the repair was not pressed yet. */
function isAnew(phone: Phone): Promise<boolean> {
  return phone
    .page()
    .evaluate(
      () =>
        document.readyState === 'complete' &&
        document.querySelector('#repaired')?.textContent === '',
    )
    .catch(() => false);
}

function losePage(phone: Phone, path: string): Promise<void> {
  return phone.page().evaluate(async (lost) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(lost);
  }, path);
}

export const spoiltContent: Row = {
  n: 13,
  patient: true,
  fault: 'Pack or release.json is HTML, truncated, of an older release, of an unknown shape',
  injected:
    'a newer release on the server, its packs, parts and release.json spoilt in each way, one after the other; in each way «repair» pressed with a page lost',
  run: async (lab) => {
    const newer = await lab.newer();
    const scene = await lab.start();
    await keptOnce(scene.phone);
    scene.server.swap(newer.outDir);
    const all = Object.entries(ways(lab.folder));
    for (const [, way] of all) await olderStays(scene, lab, newer, spoils(way));
    const openings = await newerComes(scene, newer);
    nothingForbidden(scene.phone);
    const said = new Set<string>();
    const packsOnly: Hook = ({ path }) => (/pack-/.test(path) ? { portal: true } : undefined);
    const hooks = all.map(([name, way]): [string, Hook] => [name, spoils(way)]);
    for (const [name, hook] of [...hooks, ['HTML for packs only', packsOnly] as const]) {
      try {
        said.add(await repairKeeps(lab, newer, hook));
      } catch (error) {
        throw new Error(
          `«repair», content ${name}: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
    return `${all.length} ways: the older release whole each time, then the newer one after ${openings} opening; «repair» says «${[...said].join('» or «')}» and gives nothing up`;
  },
};
