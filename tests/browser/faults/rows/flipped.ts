import { readFileSync } from 'node:fs';
import { hasSaid } from '../lab/installing.ts';
import {
  heals,
  nothingForbidden,
  nothingWrongKept,
  numbersAt,
  says,
  stateOf,
} from '../lab/invariants.ts';
import type { Phone } from '../lab/phone.ts';
import type { Lab, Row } from '../lab/row.ts';
import { until } from '../lab/until.ts';

/** Every kind of file that a first visit to home brings, but the page itself. */
const kinds: [kind: string, file: RegExp][] = [
  ['core', /core-.*\.js$/],
  ['steps', /steps-.*\.js$/],
  ['islands', /islands-/],
  ['tools', /tools-.*\.js$/],
  ['parts', /parts-/],
  ['pack', /pack-uk-/],
  ['pack', /pack-en-/],
  ['manifest', /\.webmanifest$/],
  ['icon', /icon\.svg$/],
  ['worker', /^\/sw\.js$/],
];

export const flippedByte: Row = {
  n: 14,
  patient: true,
  fault: 'One byte flipped in each kind of file',
  injected: 'at a place by the seed, on every fetch of that file, each on a phone of its own',
  run: async (lab) => {
    const seen = [await inPage(lab)];
    for (const [kind, file] of kinds) {
      const at = kind === 'worker' ? hashAt(lab) : Math.floor(lab.random() * 100_000);
      try {
        seen.push(`${kind}: ${await inFile(lab, file, at)}`);
      } catch (error) {
        throw new Error(`${kind}, byte ${at}: ${error instanceof Error ? error.message : error}`);
      }
    }
    return seen.join('; ');
  },
};

async function inFile(lab: Lab, file: RegExp, flip: number): Promise<string> {
  const scene = await lab.start();
  const { server, phone } = scene;
  server.breaks(({ path }) => (file.test(path) ? { flip } : undefined));
  numbersAt(await phone.open('/'));
  // A page whose script was refused says nothing; then what stands in it must not promise anything.
  const said = await hasSaid(phone, 'failed', 5).catch(() => undefined);
  const state = await stateOf(phone);
  const words = await says(phone);
  if (state === 'ready' || (!said && state !== 'none')) {
    throw new Error(`I3: the page says «${words}»`);
  }
  await nothingWrongKept(phone, lab.folder);
  const openings = await heals(scene);
  await nothingWrongKept(phone, lab.folder);
  nothingForbidden(phone);
  return `«${words}», whole after ${openings} opening`;
}

/** In one of the hashes that the worker keeps the booklet by. The worker itself is where trust begins: nothing could know the rest. */
function hashAt({ folder, random }: Lab): number {
  const script = readFileSync(`${folder}/sw.js`, 'latin1');
  const hashes = [...script.matchAll(/integrity":"sha256-/g)];
  const { index, 0: before } = hashes[Math.floor(random() * hashes.length)]!;
  return index + before.length + Math.floor(random() * 40);
}

/**
 * The page itself, its style: refused, so the page stands without. A changed word in a page that nobody kept
 * yet is past any check of ours; what is kept comes from the packs.
 */
async function inPage(lab: Lab): Promise<string> {
  const scene = await lab.start();
  const { server, phone } = scene;
  const html = readFileSync(`${lab.folder}/index.html`);
  const flip = Math.floor((html.indexOf('<style>') + html.indexOf('</style>')) / 2);
  server.breaks(({ path }) => (path === '/' ? { flip } : undefined));
  await phone.open('/', 1);
  if (!(await until(() => tappableOnceScrolledTo(phone), 5))) {
    throw new Error('I1: without its style the page has no numbers that can be tapped');
  }
  await hasSaid(phone, 'ready');
  await nothingWrongKept(phone, lab.folder);
  const openings = await heals(scene);
  return `page: without its style, whole after ${openings} opening`;
}

/** Without style the call bar is the end of the page; the first link of the page leads there. */
function tappableOnceScrolledTo(phone: Phone): Promise<boolean> {
  return phone.page().evaluate(() => {
    document.querySelector('#calls')?.scrollIntoView({ block: 'end' });
    const links = Array.from(document.querySelectorAll('#calls a[href^="tel:"]'));
    const onTop = (link: Element) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    const skip = document.querySelector<HTMLAnchorElement>('a.skip');
    return links.length >= 4 && links.every(onTop) && skip?.hash === '#calls';
  });
}
