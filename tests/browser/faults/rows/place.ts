import type { BrowserContext, Page } from 'playwright-core';
import { fill } from '../../../../src/islands/tool/view.tsx';
import { button, field, toolSays, wordsOfTool } from '../lab/card.ts';
import { nothingForbidden, numbersAt } from '../lab/invariants.ts';
import type { Lab, Row } from '../lab/row.ts';

const words = wordsOfTool('say');
const street = 'Херсон, вулиця Перекопська, будинок 12';
const near = { latitude: 46.6412, longitude: 32.6123, accuracy: 40 };

type Situation = {
  name: string;
  /** What the phone does when it is asked where it is. */
  prepare: (context: BrowserContext, page: Page) => Promise<unknown>;
  /** What the page has to say, and whether the coordinates are read out. */
  says: string[];
  reads: boolean;
  insecure?: true;
};

const gives = (place: typeof near) => async (context: BrowserContext) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(place);
};
/** Answers so many milliseconds late, as satellites do. */
const late = (milliseconds: number) => async (context: BrowserContext) => {
  await gives(near)(context);
  await context.addInitScript((wait) => {
    const ask = Geolocation.prototype.getCurrentPosition;
    Geolocation.prototype.getCurrentPosition = function (...given) {
      setTimeout(() => ask.apply(this, given), wait);
    };
  }, milliseconds);
};

const situations: Situation[] = [
  {
    name: 'denied',
    prepare: async (context, page) => {
      const cdp = await context.newCDPSession(page);
      const permission = { name: 'geolocation' };
      await cdp.send('Browser.setPermission', { permission, setting: 'denied' });
    },
    says: [words.denied!, words.deniedHow!, words.again!],
    reads: false,
  },
  {
    name: 'cannot be found',
    prepare: async (context, page) => {
      await context.grantPermissions(['geolocation']);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Emulation.setGeolocationOverride', {});
    },
    says: [words.unavailable!, words.again!],
    reads: false,
  },
  { name: '12 s late', prepare: late(12_000), says: [words.slow!, words.unsure!], reads: true },
  {
    name: 'accurate to 5 km',
    prepare: gives({ ...near, accuracy: 5000 }),
    says: [words.rough!, fill(words.kilometres, { n: 5 }), words.unsure!],
    reads: true,
  },
  {
    name: '270 km off',
    prepare: gives({ latitude: 48.4647, longitude: 35.0462, accuracy: 20 }),
    says: [fill(words.far, { km: 273 }), words.farLeft!, '48.46', words.unsure!],
    reads: false,
  },
  { name: 'as it should be', prepare: gives(near), says: ['46.64', words.unsure!], reads: true },
  {
    name: 'missing',
    prepare: (context) =>
      context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'geolocation');
      }),
    says: [words.missing!],
    reads: false,
  },
  {
    name: 'asked for over http',
    prepare: gives(near),
    says: [words.insecure!],
    reads: false,
    insecure: true,
  },
];

export const placeLies: Row = {
  n: 46,
  fault: 'Geolocation denied, late, 300 km off',
  injected: `permission, setGeolocation, init script: ${situations.map(({ name }) => name).join(', ')}`,
  run: async (lab) => {
    for (const one of situations) {
      await inSituation(lab, one).catch((error) => {
        throw new Error(`a place that is ${one.name}: ${error}`);
      });
    }
    return `each time its own line and the street in its place; «${fill(words.far, { km: 273 })}»`;
  },
};

async function inSituation(lab: Lab, { prepare, says, reads, insecure }: Situation): Promise<void> {
  const args = [
    '--host-resolver-rules=MAP laptop.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost',
  ];
  const { server, phone } = await lab.start(insecure && { browser: { args } });
  const page = phone.page();
  await prepare(phone.context(), page);
  if (insecure) await page.goto(`${server.origin.replace('localhost', 'laptop.test')}/tools/say/`);
  else numbersAt(await phone.open('/tools/say/'));
  await field(page, 0).fill(street);
  await button(page, 'say', 'locate').click();
  for (const text of says) await toolSays(page, text);
  if ((await field(page, 0).inputValue()) !== street) throw new Error('I3: the street is gone');
  await button(page, 'say', 'read').first().click();
  const face = (await page.locator('.say-face').textContent()) ?? '';
  if (!face.includes(street)) throw new Error(`I3: «${face}» is read out, without the street`);
  const read = /\d\d\.\d\d\u00a0?\d\d/.test(face);
  if (read !== reads) throw new Error(`«${face}» is read out`);
  if (read && face.search(/\d\d\.\d\d/) < face.indexOf(street))
    throw new Error('street is not first');
  // Its own pages, under the name that needs no https, count as another host.
  if (!insecure) nothingForbidden(phone);
}
