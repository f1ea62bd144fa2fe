import { keptStep } from '../../support/kept-step.ts';
import { hasSaid } from '../lab/installing.ts';
import { notBlank, nothingForbidden, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { moveClock } from '../lab/move-clock.ts';
import type { Phone } from '../lab/phone.ts';
import type { Row, Scene } from '../lab/row.ts';
import { walkToSecond } from '../lab/walk.ts';

const hour = 60 * 60 * 1000;
const year = 365 * 24 * hour;
/** Half past three on the night when Kyiv sets the clock back from four to three. */
const nightOfTwoThrees = Date.parse('2026-10-25T03:30:00+03:00');

export const wrongClock: Row = {
  n: 42,
  fault: 'Clock −10 y, +10 y, end of summer time, Kyiv',
  injected:
    'Date of every page moved, the phone in Europe/Kyiv, server dead: a place kept, then looked for at another time',
  run: async (lab) => {
    const scene = await lab.start({ browser: { timezoneId: 'Europe/Kyiv' } });
    const { phone, server } = scene;
    await keptOnce(phone);
    await phone.page().locator('#dim').click();
    const date = await dateOf(phone);
    await server.kill();
    for (const [name, by] of [
      ['10 years back', -10 * year],
      ['10 years on', 10 * year],
    ] as const) {
      await moveClock(phone, 0);
      await walkToSecond(phone.page(), server.origin);
      await moveClock(phone, by);
      await phone.open('/');
      await hasSaid(phone, 'ready');
      if (await phone.page().locator('#resume').isVisible()) {
        throw new Error(`I10: ${name} home offers a walk of another time`);
      }
      await opensAsEver(scene, name, date);
    }
    const night = await overTheNight(scene);
    nothingForbidden(phone);
    return `«${date}» at every time, all pages ready, dark as set; the place alone runs out; ${night}`;
  },
};

/** Every page as ever: nothing but the place runs out by the clock. */
async function opensAsEver({ phone }: Scene, name: string, date: string): Promise<void> {
  for (const path of ['/bleeding/', '/en/contacts/', '/']) {
    const seen = await phone.open(path);
    notBlank(seen);
    numbersAt(seen);
  }
  await hasSaid(phone, 'ready');
  const now = await dateOf(phone);
  if (now !== date) throw new Error(`I10: ${name} home says «${now}», not «${date}»`);
  const memory = await phone.page().locator('#memory').textContent();
  if (memory) throw new Error(`I3: ${name} home says «${memory}», and nothing was lost`);
  if ((await phone.page().evaluate(() => document.documentElement.dataset.dim)) === undefined) {
    throw new Error(`${name} the dark screen is light again`);
  }
}

/** A walk at 3:30, looked for an hour later when it is 3:30 again: offered, its time as the clock showed it. */
async function overTheNight({ phone, server }: Scene): Promise<string> {
  await moveClock(phone, nightOfTwoThrees - Date.now());
  const step = await walkToSecond(phone.page(), server.origin);
  await moveClock(phone, nightOfTwoThrees + hour - Date.now());
  await phone.open('/');
  const strip = phone.page().locator('#resume a');
  await strip.waitFor({ timeout: 10_000 });
  const words = (await strip.textContent()) ?? '';
  if (!/, 3:3\d$/.test(words)) throw new Error(`I10: home says «${words}», kept at 3:30`);
  if ((await keptStep(phone.page())) !== step) throw new Error('I2: the step is not kept');
  return `over the end of summer time «${words}»`;
}

/** The date of the words, as the line about saving has it. */
async function dateOf(phone: Phone): Promise<string> {
  const line = await phone.page().locator('#offline').textContent();
  const date = /\d{2}\.\d{2}\.\d{4}/.exec(line ?? '')?.[0];
  if (!date) throw new Error(`I10: no whole date in «${line}»`);
  return date;
}
