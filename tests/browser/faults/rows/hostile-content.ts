import { buildSite } from '../../../../src/build/build-site.ts';
import { loadChecked } from '../../../../src/model/check.ts';
import { buildDir } from '../../../support/sites.ts';
import { wipeCaches } from '../lab/caches.ts';
import { contentSaying, type Slip } from '../lab/hostile.ts';
import { nothingForbidden, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Row, Scene } from '../lab/row.ts';

const guide = 'guides/bleeding.json';
const contact = 'contacts/emergency-103.json';
const why = ['steps', 0, 'why', 'uk'];
const dial = ['numbers', 0, 'dial'];
const url = [0, 'url'];

/** What no check may let through, and the place that its message has to name. */
const refused: [name: string, slip: Slip, named: string][] = [
  [
    'right-to-left override',
    { file: guide, path: why, says: 'Тисніть \u202Eна рану.' },
    'steps.press.why.uk',
  ],
  ['zero width space', { file: guide, path: why, says: 'Тис\u200Bніть.' }, 'steps.press.why.uk'],
  [
    'Arabic digits in a text',
    { file: guide, path: why, says: 'Дзвоніть ١٠٣.' },
    'steps.press.why.uk',
  ],
  [
    'wide digits in a text',
    { file: guide, path: why, says: 'Дзвоніть １０３.' },
    'steps.press.why.uk',
  ],
  ['Arabic digits to dial', { file: contact, path: dial, says: '١٠٣' }, 'numbers.0.dial'],
  ['*#06# to dial', { file: contact, path: dial, says: '*#06#' }, 'numbers.0.dial'],
  ['tel:*#06# to dial', { file: contact, path: dial, says: 'tel:*#06#' }, 'numbers.0.dial'],
  ['103,1 to dial', { file: contact, path: dial, says: '103,1' }, 'numbers.0.dial'],
  ['+7 to dial', { file: contact, path: dial, says: '+79001234567' }, 'numbers.0.dial'],
  [
    'javascript: as a source',
    { file: 'sources.json', path: url, says: 'javascript:alert(1)' },
    'url',
  ],
  ['data: as a source', { file: 'sources.json', path: url, says: 'data:text/html,<p>' }, 'url'],
];

/** Legal as a text, and as hostile as a text can be. */
const markup = `"'><img src=x onerror="hit=1"></script><svg onload="hit=1">`;
const spread: Slip[] = [
  { file: guide, path: ['title', 'en'], says: markup },
  { file: guide, path: ['summary', 'en'], says: markup },
  { file: guide, path: ['steps', 0, 'text', 'en'], says: markup },
  { file: guide, path: ['steps', 0, 'why', 'en'], says: markup },
  { file: contact, path: ['name', 'en'], says: markup },
  { file: contact, path: ['purpose', 'en'], says: markup },
  { file: contact, path: ['words', 'en', 0], says: markup },
  { file: 'place.json', path: ['standing', 0, 'text', 'en'], says: markup },
  { file: 'place.json', path: ['callBar', 2, 'label', 'en'], says: markup },
  { file: 'release.json', path: ['changes', 'en'], says: markup },
];

export const hostileContent: Row = {
  n: 49,
  fault: 'Hostile strings in content',
  injected: `a copy of the content with ${refused.map(([name]) => name).join(', ')}; a site built with ${markup} in ${spread.length} texts`,
  run: async (lab) => {
    const folder = `${buildDir}/hostile`;
    const let_through = refused.flatMap((one) => wronglyAccepted(`${folder}/content`, one));
    if (let_through.length > 0) throw new Error(`let through: ${let_through.join('; ')}`);
    contentSaying(`${folder}/content`, spread);
    const outDir = `${folder}/site`;
    await buildSite({ base: '/', outDir, contentDir: `${folder}/content`, timeScale: lab.scale });
    const scene = await lab.start({ folder: outDir });
    await keptOnce(scene.phone, '/en/');
    for (const path of ['/en/', '/en/bleeding/', '/en/contacts/', '/en/about/']) {
      numbersAt(await scene.phone.open(path));
      await isInert(scene, path);
    }
    await wipeCaches(scene.phone.page());
    await scene.server.kill();
    await scene.phone.open('/en/');
    await isInert(scene, 'the last-resort page');
    return `${refused.length} refused with file and path; as text on five pages, nothing of it ran`;
  },
};

/** What the checks say against it, if they do not say where it stands. */
function wronglyAccepted(folder: string, [name, slip, named]: (typeof refused)[number]): string[] {
  contentSaying(folder, [slip]);
  try {
    loadChecked(folder, () => undefined);
  } catch (error) {
    const line = String(error)
      .split('\n')
      .find((one) => one.includes(slip.file) && one.includes(named));
    return line ? [] : [`${name}: refused, but not at ${slip.file} · ${named}`];
  }
  return [name];
}

/** The markup can be read as it was written, and nothing was made of it. */
async function isInert({ phone }: Scene, where: string): Promise<void> {
  await phone.page().waitForLoadState();
  const found = await phone.page().evaluate((text) => {
    const made = document.querySelectorAll('img[src="x"], svg[onload], [onerror]').length;
    const hit = 'hit' in window;
    return { made, hit, read: document.body.textContent?.includes(text) ?? false };
  }, markup);
  if (found.hit || found.made > 0) throw new Error(`I6: on ${where} the markup came to life`);
  if (!found.read) throw new Error(`on ${where} the text does not stand as it was written`);
  nothingForbidden(phone);
}
