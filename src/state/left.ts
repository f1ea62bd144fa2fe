// Beside walk.ts and not in it: only the tools ask, and what is in walk.ts every first visit fetches.
import { fromKey, type Left } from './walk.ts';

/** The guide that was left last in this tab, if any. */
export function lastLeft(): Left | undefined {
  try {
    const [time, guide] = (sessionStorage.getItem(fromKey) ?? '').split(' ');
    return guide && Number(time) > 0 ? { guide, time: Number(time) } : undefined;
  } catch {
    return undefined;
  }
}
