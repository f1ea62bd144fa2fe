import { calls } from '../../support/booklet.ts';
import type { FaultServer } from './fault-server.ts';
import { kept, wrongIn } from './kept.ts';
import type { Opening } from './opening.ts';
import type { Phone } from './phone.ts';
import { until } from './until.ts';

/** I1: the emergency numbers can be seen and tapped so soon, and dial what they say. Throws otherwise. */
export function numbersAt(opening: Opening, seconds = 2): void {
  const { numbers, numbersAt: ms, url, text, error } = opening;
  if (numbers.join() !== calls.join()) {
    throw new Error(
      `I1: ${url} shows the numbers «${numbers.join(' ')}», not ${calls.join(' ')} · ${error ?? ''} «${text}»`,
    );
  }
  if (!(ms <= seconds * 1000)) {
    throw new Error(`I1: on ${url} the numbers came after ${Math.round(ms)} ms, not ${seconds} s`);
  }
}

/** I5: something of ours is on the screen, no white page and no page of the browser's own. Throws otherwise. */
export function notBlank({ url, text, error }: Opening): void {
  if (error || url.startsWith('chrome-error:')) {
    throw new Error(`I5: the browser's own error page is shown: ${error ?? url}`);
  }
  if (text === '') throw new Error(`I5: ${url} is blank`);
}

/**
 * I4: every entry of every cache has the bytes of a release that may be here, and a cache of pages those
 * of one release only. In: the folders of those builds. Throws with each entry that has not.
 */
export async function nothingWrongKept(phone: Phone, ...folders: string[]): Promise<number> {
  const entries = await kept(phone.page());
  const wrong = wrongIn(entries, folders);
  if (wrong.length > 0) throw new Error(`I4: kept with other bytes:\n${wrong.join('\n')}`);
  return entries.length;
}

/** I6: no other host was asked, no policy broken, nothing thrown. Throws with what was. */
export function nothingForbidden(phone: Phone): void {
  const faults = phone.faults();
  if (faults.length > 0) throw new Error(`I6: ${[...new Set(faults)].join('\n')}`);
}

/**
 * I7: the host is healthy again, and within so many openings the page says that it works without a
 * network, and then does. Out: how many it took. Throws otherwise.
 */
export async function heals(
  { phone, server }: { phone: Phone; server: FaultServer },
  { openings = 2, seconds = 30, path = '/' } = {},
): Promise<number> {
  server.breaks();
  for (let opening = 1; opening <= openings; opening += 1) {
    const seen = await phone.open(path);
    if (!seen.error && (await until(() => isReady(phone), seconds))) {
      await server.kill();
      const offline = await phone.open(path);
      notBlank(offline);
      numbersAt(offline);
      await server.revive();
      return opening;
    }
  }
  throw new Error(
    `I7: not healthy ${openings} openings after the fault ended; the page says «${await says(phone)}»`,
  );
}

/** What the page says about saving, as `<html data-offline>` has it. */
export async function isReady(phone: Phone): Promise<boolean> {
  return (await stateOf(phone)) === 'ready';
}

export async function stateOf(phone: Phone): Promise<string | undefined> {
  try {
    return await phone.page().evaluate(() => document.documentElement.dataset.offline);
  } catch {
    return undefined;
  }
}

/** The line about saving as it stands on the screen, or the first words of a page without one. */
export async function says(phone: Phone): Promise<string> {
  try {
    return await phone.page().evaluate(() => {
      const line = document.querySelector<HTMLElement>('#offline [role=status]');
      // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen was said
      const words = line?.innerText.trim() || document.body.innerText.trim();
      return words.replace(/\s+/g, ' ').slice(0, 80);
    });
  } catch {
    return '';
  }
}
