import { type Place, withDatabase } from './database.ts';
import { flags } from './flags.ts';

/** How long a place is offered again: 12 hours, in milliseconds. */
export const placeLives = 12 * 60 * 60 * 1000;

/** Keeps the step the person is on. Resolves when it is durable; rejects where it cannot be kept. */
export async function keepPlace(place: Place): Promise<void> {
  await withDatabase(async (db) => {
    const transaction = db.transaction('place', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(place, 'place'), transaction.done]);
  });
  flags.setPlaceKept(place.time);
}

/** The place to go on from, if one was kept in the last 12 hours by a clock that has not run backwards. */
export async function readPlace(now: number): Promise<Place | undefined> {
  const place = await withDatabase((db) => db.get('place', 'place'));
  if (!place) return undefined;
  if (isFresh(place.time, now)) return place;
  await forgetPlace();
  return undefined;
}

/** Erases the place: an ending was reached, or the person asked. */
export async function forgetPlace(): Promise<void> {
  flags.setPlaceKept(null);
  await withDatabase((db) => db.delete('place', 'place'));
}

/**
 * Whether a place was kept not long ago and the store no longer has it: a browser that repairs a broken
 * store does so by emptying it, and says nothing. Told once.
 */
export async function hasLostPlace(now: number): Promise<boolean> {
  const kept = flags.placeKept();
  if (kept === null || !isFresh(kept, now)) return false;
  if (await withDatabase((db) => db.get('place', 'place'))) return false;
  flags.setPlaceKept(null);
  return true;
}

const isFresh = (time: number, now: number) => now >= time && now - time < placeLives;
