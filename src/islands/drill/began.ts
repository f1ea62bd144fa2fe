/** A drill that is an hour old is none: who comes back to an old tab is in earnest. */
const lives = 60 * 60 * 1000;

/** When the drill of this address began: `?drill` begins now, `?drill=time` began then; nothing where it is none. */
export function drillBegan(search: string, now: number): number | undefined {
  const asked = /[?&]drill(?:=(\d+))?(?:&|$)/.exec(search);
  const began = Number(asked?.[1] ?? now);
  return asked && began <= now && now - began < lives ? began : undefined;
}
