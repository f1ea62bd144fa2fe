import type { Tourniquet } from '../../state/database.ts';
import { clock } from '../tool/view-clock.ts';
import type { Row } from '../tourniquet-card/view.tsx';
import { isWrong, slack } from './clock-watch.ts';

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/** How a time written stands at `now`; what the clock cannot say is left out, never guessed. */
export function rowOf(one: Tourniquet, now: number, saved: Row['saved']): Row {
  const { id, shown, person, limb } = one;
  const gone = now - one.time;
  const zoneLeft = new Date(one.time).getTimezoneOffset() !== one.zone;
  const doubt = one.doubt === true || zoneLeft || gone < -slack;
  // What is in doubt may be of this very hour: it never steps aside.
  const old = !doubt && gone >= day;
  const date = Math.abs(gone) >= day ? dateOf(one) : undefined;
  // A clock that still contradicts what was written cannot be called right.
  const mends = doubt && !zoneLeft && gone >= -slack && !isWrong(one.time);
  const right = mends ? `${dateOf({ time: now, zone: one.zone })}, ${clock(now)}` : undefined;
  const row = { id, shown, person, limb, saved, doubt, old, date, right };
  return { ...row, minutes: doubt || old ? undefined : Math.max(0, Math.floor(gone / minute)) };
}

/** `24.11`, where the phone was when it was written. */
function dateOf({ time, zone }: Pick<Tourniquet, 'time' | 'zone'>): string {
  const at = new Date(time - zone * minute);
  return `${at.getUTCDate()}.${String(at.getUTCMonth() + 1).padStart(2, '0')}`;
}
