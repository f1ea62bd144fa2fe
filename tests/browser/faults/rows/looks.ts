import type { CDPSession, Page } from 'playwright-core';
import { phone as screen } from '../../../../src/cli/launch.ts';
import { measureWidth } from '../../support/measure.ts';
import { contrast } from '../lab/contrast.ts';
import { notBlank, nothingForbidden, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Row } from '../lab/row.ts';

type Look = {
  name: string;
  set: (page: Page, cdp: CDPSession) => Promise<unknown>;
  /** What else has to be so with it. */
  holds?: (page: Page) => Promise<string | undefined>;
};

/** What people set, or a vendor sets for them; each is taken back before the next. */
const looks: Look[] = [
  { name: 'as it is', set: async () => undefined },
  {
    name: 'forced colours',
    set: (page) => page.emulateMedia({ forcedColors: 'active' }),
    holds: (page) => page.evaluate(borderlessIn),
  },
  {
    name: 'a vendor’s own dark mode',
    set: (_page, cdp) => cdp.send('Emulation.setAutoDarkModeOverride', { enabled: true }),
  },
  {
    name: 'dark',
    set: (page) => page.emulateMedia({ colorScheme: 'dark' }),
  },
  {
    name: 'reduced motion',
    set: (page) => page.emulateMedia({ reducedMotion: 'reduce' }),
    holds: (page) => page.evaluate(movingIn),
  },
  { name: '320 px', set: (page) => page.setViewportSize({ width: 320, height: 568 }) },
  // A screen of 1280 × 1024 whose page is enlarged four times.
  { name: '400 % zoom', set: (page) => page.setViewportSize({ width: 320, height: 256 }) },
  {
    name: '200 % text',
    set: (_page, cdp) => cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } }),
  },
];

const paths = ['/', '/bleeding/', '/contacts/', '/about/'];

export const strangeLooks: Row = {
  n: 50,
  fault: 'Forced colours, dark override, reduced motion, 320 px, 400 % zoom, 200 % text',
  injected: `${looks.map(({ name }) => name).join(', ')}; ${paths.join(' ')} each`,
  run: async (lab) => {
    const { phone } = await lab.start();
    await keptOnce(phone);
    const page = phone.page();
    const faults: string[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const { name, set, holds } of looks) {
      const cdp = await phone.context().newCDPSession(page);
      await page.emulateMedia({ forcedColors: null, colorScheme: null, reducedMotion: null });
      await page.setViewportSize(screen);
      await set(page, cdp);
      for (const path of paths) {
        const seen = await phone.open(path);
        notBlank(seen);
        numbersAt(seen);
        await page.waitForLoadState();
        const wider = await page.evaluate(measureWidth);
        if (wider > 0) faults.push(`${name} ${path}: ${wider} px too wide`);
        const small = await page.evaluate(smallCalls);
        if (small) faults.push(`${name} ${path}: ${small}`);
        const wrong = await holds?.(page);
        if (wrong) faults.push(`${name} ${path}: ${wrong}`);
      }
      const seen = await contrast(page, '#calls');
      least = Math.min(least, seen);
      if (seen < 4.5) faults.push(`${name}: contrast of the numbers ${seen.toFixed(1)}`);
      await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
      // What was set through it ends with it.
      await cdp.detach();
    }
    if (faults.length > 0) throw new Error(faults.join('; '));
    nothingForbidden(phone);
    return `numbers on top and at least 48 px high, nothing wider than the screen, contrast of the numbers at least ${least.toFixed(1)}`;
  },
};

/** Runs in the page: numbers too small for a thumb. */
function smallCalls(): string {
  return Array.from(document.querySelectorAll('#calls a'))
    .filter((call) => call.getBoundingClientRect().height < 48)
    .map((call) => `${call.textContent} is ${call.getBoundingClientRect().height} px high`)
    .join(', ');
}

/** Runs in the page: what can be tapped and, with every background gone, has no edge of its own. */
function borderlessIn(): string {
  if (!matchMedia('(forced-colors: active)').matches) return 'the colours are not forced';
  return Array.from(document.querySelectorAll('#calls a, .tile, a.next, a.answer, button, .dial'))
    .filter((one) => one.getClientRects().length > 0)
    .filter((one) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } =
        getComputedStyle(one);
      const isSeen = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
      return !isSeen || borderTopColor === backgroundColor;
    })
    .map(
      (one) => `${one.tagName}.${one.className} «${one.textContent?.slice(0, 20)}» has no border`,
    )
    .join(', ');
}

/** Runs in the page: what moves although nothing should. */
function movingIn(): string {
  return document
    .getAnimations()
    .map((one) => `${(one.effect as KeyframeEffect).target?.tagName} moves`)
    .join(', ');
}
