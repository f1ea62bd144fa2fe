import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { damageStore, forbidStorage } from './support/damage-profile.ts';
import { eventually } from './support/eventually.ts';
import { keptStep } from './support/kept-step.ts';
import { type Profile, profile } from './support/killable.ts';
import { visit } from './support/ready.ts';
import {
  context,
  memory,
  openTab,
  page,
  saysMemory,
  second,
  served,
  servesEach,
  start,
  walksAndDials,
  way,
} from './support/remembering.ts';
import { walker } from './support/walker.ts';

const t = wordsOf('uk');

servesEach();

describe('a phone with a profile of its own', () => {
  let worn: Profile;
  beforeEach(() => {
    worn = profile({ locale: 'uk-UA' });
  });
  afterEach(() => worn.remove());

  /** A phone on the second step of a guide, switched off. */
  async function switchedOffInside(): Promise<void> {
    await openTab(await worn.open());
    await visit(page, `${served.origin}/`);
    const { open, take } = walker(page, served.origin, 'uk');
    await open(start);
    await take(start, way, 1);
    await eventually(() => keptStep(page)).toBe(second.step);
    await context.close();
  }

  it.each(['emptied', 'garbled', 'cut'] as const)(
    'that finds its store %s says that it forgot the step, once, and keeps the next',
    async (how) => {
      await switchedOffInside();
      damageStore(worn.folder, how);
      await openTab(await worn.open());
      await visit(page, `${served.origin}/`);
      await saysMemory(t('offline.memoryLost'));
      expect(await page.locator('#resume').isVisible()).toBe(false);
      await walksAndDials();
      await page.goto(`${served.origin}/bleeding/`);
      await eventually(() => keptStep(page)).toBe(start.step);
      await visit(page, `${served.origin}/`);
      await page.locator('#resume').waitFor();
      expect(await memory()).toBe('');
    },
  );

  it('that is undamaged says nothing and offers the step', async () => {
    await switchedOffInside();
    await openTab(await worn.open());
    await visit(page, `${served.origin}/`);
    await page.locator('#resume').waitFor();
    expect(await memory()).toBe('');
  });

  it('whose browser forbids all storage in its settings walks, dials and says so', async () => {
    forbidStorage(worn.folder);
    await openTab(await worn.open());
    await page.goto(`${served.origin}/`);
    await saysMemory(t('offline.memoryNone'));
    await eventually(() => page.evaluate(() => document.documentElement.dataset.offline)).toBe(
      'failed',
    );
    await walksAndDials();
    await page.goto(`${served.origin}/bleeding/`);
    await saysMemory(t('offline.memoryNone'));
  });
});
