import type { Fault } from '../lab/fault.ts';
import { readsWhole, walkOn } from '../lab/guide.ts';
import { heals, notBlank, numbersAt, says, stateOf } from '../lab/invariants.ts';
import type { Row, Scene } from '../lab/row.ts';
import { words } from '../lab/words.ts';

export const scriptsOff: Row = {
  n: 24,
  fault: 'JavaScript off',
  injected: 'javaScriptEnabled false; home, a guide, the directory, a way of the guide tapped',
  run: async (lab) => {
    const { phone } = await lab.start({ browser: { javaScriptEnabled: false } });
    let slowest = 0;
    for (const path of ['/', '/contacts/', '/en/bleeding/', '/bleeding/']) {
      const seen = await phone.open(path);
      notBlank(seen);
      numbersAt(seen);
      slowest = Math.max(slowest, seen.numbersAt);
    }
    const page = phone.page();
    await readsWhole(page);
    const way = page
      .locator('section.step a.next[href^="#"], section.step a.answer[href^="#"]')
      .first();
    const to = await way.getAttribute('href');
    await way.click();
    const top = await page.locator(to!).evaluate((step) => step.getBoundingClientRect().top);
    if (!(top >= 0 && top < 616)) throw new Error(`${to} was tapped and stands at ${top} px`);
    const state = await stateOf(phone);
    if (state !== 'none') throw new Error(`without scripts the page says «${state}» about saving`);
    return `the whole guide, its ways lead to their steps, numbers after at most ${Math.round(slowest)} ms, «${await says(phone)}»`;
  },
};

/** Ways in which the script of a page does not come to life on a first visit. */
type Death = {
  how: string;
  fault?: (path: string) => Fault | undefined;
  takes?: string;
  /** The script of guides lives: one step is on the screen and leads on. */
  walks?: true;
};
const deaths: [Death, ...Death[]] = [
  {
    how: 'every script 404',
    fault: (path) => (path.endsWith('.js') ? { status: 404 } : undefined),
  },
  {
    how: 'the policy of a proxy forbids scripts',
    fault: (path) =>
      path.endsWith('/')
        ? { headers: { 'content-security-policy': "script-src 'none'" } }
        : undefined,
  },
  { how: 'throws at its start', takes: 'WeakMap' },
  {
    how: 'only the script of every page 404',
    fault: (path) => (/core-/.test(path) ? { status: 404 } : undefined),
    walks: true,
  },
];

export const scriptDead: Row = {
  n: 25,
  fault: 'Main script 404, throws at start, blocked by policy',
  injected: `first visit; ${deaths.map(({ how }) => how).join('; ')}`,
  run: async (lab) => {
    for (const { how, fault, takes, walks } of deaths) {
      const scene = await lab.start();
      scene.server.breaks(({ path }) => fault?.(path));
      if (takes) await takeAway(scene, takes);
      const { phone } = scene;
      numbersAt(await phone.open('/'));
      await saysUnknown(scene, how);
      numbersAt(await phone.open('/bleeding/'));
      if (walks) await walkOn(phone.page());
      else await readsWhole(phone.page());
      await saysUnknown(scene, how);
      if (takes && !phone.faults().some((one) => one.includes(takes))) {
        throw new Error('the script was to throw and did not');
      }
      if (how === deaths[0].how) await heals(scene);
    }
    return `numbers and the whole guide, one step at a time where its own script lives; «${words('offline.unknown')}»`;
  },
};

/** A browser that lacks what the script needs at its very start. */
async function takeAway({ phone }: Scene, name: string): Promise<void> {
  await phone.context().addInitScript((gone) => {
    Reflect.deleteProperty(window, gone);
  }, name);
}

async function saysUnknown({ phone }: Scene, how: string): Promise<void> {
  await phone.page().waitForLoadState();
  const [line, state] = [await says(phone), await stateOf(phone)];
  if (line !== words('offline.unknown') || state !== 'none') {
    throw new Error(`I3: script ${how}, and the page says «${line}» (${state})`);
  }
}
