// Beside walk.ts and not in it: only the tools ask, and what is in walk.ts every first visit fetches.
import { fromKey, type Left } from './walk.ts';

/** The guide that was left last in this tab, if any. */
export function lastLeft(): Left | undefined {
  try {
    const [time, guide, step] = (sessionStorage.getItem(fromKey) ?? '').split(' ');
    if (!guide || !(Number(time) > 0)) return undefined;
    return { guide, time: Number(time), ...(step && { step }) };
  } catch {
    return undefined;
  }
}
