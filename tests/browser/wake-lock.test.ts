import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { context, newPhone, page, served, servesPhones } from './support/in-hand.ts';
import { lockable, locks } from './support/lockable.ts';

const guide = '/bleeding/';
const tool = '/tools/tourniquet/';

servesPhones();
beforeEach(() => newPhone());

const refusing = () => {
  Object.defineProperty(navigator, 'wakeLock', {
    value: { request: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
  });
};
const missing = () => {
  Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
};

const holds = (count: number) => eventually(locks).toBe(count);

/** Puts the page away or brings it back, as the phone tells it. */
const seen = (visible: boolean) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { value: !now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visible);

describe.each([guide, tool])('the screen on %s', (path) => {
  beforeEach(async () => {
    await context.addInitScript(lockable);
    await context.clock.install();
    await page.goto(served.origin + path);
  });

  it('stays on, is let go with the page, and comes back with it', async () => {
    await holds(1);
    await seen(false);
    await holds(0);
    await seen(true);
    await holds(1);
  });

  it('is let go after 10 minutes without a touch, and held again by one', async () => {
    await holds(1);
    await context.clock.runFor('09:00');
    await page.mouse.click(5, 300);
    await context.clock.runFor('09:59');
    await holds(1);
    await context.clock.runFor(2000);
    await holds(0);
    await page.mouse.click(5, 300);
    await holds(1);
  });
});

it('is not held where nobody reads step by step', async () => {
  await context.addInitScript(lockable);
  await page.goto(`${served.origin}/contacts/`);
  await page.locator('input[type=search]').waitFor();
  await holds(0);
});

describe.each([
  ['missing', missing],
  ['refused', refusing],
] as const)('where it is %s', (_how, edge) => {
  beforeEach(() => context.addInitScript(edge));

  it('a tool says how to set the phone', async () => {
    await page.goto(served.origin + tool);
    await page.locator('#sleeps').waitFor();
    await page.locator('.tq-write').waitFor();
  });

  it('a guide walks, and says it below the step', async () => {
    await page.goto(served.origin + guide);
    await page.locator('main.stepping').waitFor();
    await page.locator('section:visible').locator('a.next').click();
    await eventually(() => page.locator('section.step:visible').count()).toBe(1);
    expect(await page.locator('section:visible ~ #sleeps').isVisible()).toBe(true);
  });
});

it('says nothing where the screen is held', async () => {
  await context.addInitScript(lockable);
  await page.goto(served.origin + tool);
  await holds(1);
  expect(await page.locator('#sleeps').isVisible()).toBe(false);
});
