import type { Page } from 'playwright-core';
import { paths } from '../../../src/routes.ts';

type State = { name: string; tool: string; taps: string[] };

/** Helpers at work: what is tapped after their page was opened, one thing after the other. */
export const toolStates: State[] = [
  { name: 'a time written', tool: 'tourniquet', taps: ['.tq-write'] },
  { name: 'times for the medics', tool: 'tourniquet', taps: ['.tq-write', '.tq-ask'] },
  { name: 'the beat', tool: 'cpr', taps: ['.cpr button.next'] },
  { name: 'the signal', tool: 'signal', taps: ['.signal button.next'] },
  { name: 'the signal, black', tool: 'signal', taps: ['.signal button.next', '.signal-dark'] },
  { name: 'the card read out', tool: 'say', taps: ['.say-main'] },
  { name: 'a face', tool: 'say', taps: ['.say-wide'] },
];

/** Taps one's way into it on the page of the helper. */
export async function tapInto(page: Page, { taps }: State): Promise<void> {
  for (const tap of taps) {
    await page.locator(tap).first().click();
    // What is written is said a moment later, and makes room for itself.
    await page.waitForTimeout(300);
  }
}

/** Opens a helper anew and taps one's way into it. In: the origin with what stands before `/tools/`. */
export async function openState(page: Page, before: string, state: State): Promise<void> {
  await page.goto('about:blank');
  await page.goto(before + paths.tool(state.tool));
  await tapInto(page, state);
}
