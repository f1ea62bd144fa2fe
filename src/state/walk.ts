const key = 'steps-taken';
export const fromKey = 'came-from';

/** Hands the number of steps taken to the guide that a link leads to; without storage it begins anew. */
export function handOver(taken: number): void {
  try {
    sessionStorage.setItem(key, String(taken));
  } catch {
    // The next guide counts from one.
  }
}

/** The steps taken before this guide was entered from another; 0 for a fresh walk. Read once. */
export function takeOver(): number {
  try {
    const taken = Number(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    return Number.isInteger(taken) && taken > 0 ? taken : 0;
  } catch {
    return 0;
  }
}

/** A guide that was left for another, at which step and when; no step where the whole of it was shown. */
export type Left = { guide: string; time: number; step?: string };

/** Notes the guide that a link leads out of: its subject is what the call is about. */
export function noteLeft(left: Left): void {
  try {
    sessionStorage.setItem(fromKey, `${left.time} ${left.guide} ${left.step ?? ''}`);
  } catch {
    // The call card then begins empty.
  }
}
