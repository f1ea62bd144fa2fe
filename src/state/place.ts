import { database, type Place } from './database.ts';

/** How long a place is offered again: 12 hours, in milliseconds. */
export const placeLives = 12 * 60 * 60 * 1000;

/** Keeps the step the person is on. Resolves when it is durable; rejects where it cannot be kept. */
export async function keepPlace(place: Place): Promise<void> {
  const db = await database();
  const transaction = db.transaction('place', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(place, 'place'), transaction.done]);
}

/** The place to go on from, if one was kept in the last 12 hours by a clock that has not run backwards. */
export async function readPlace(now: number): Promise<Place | undefined> {
  const place = await (await database()).get('place', 'place');
  if (!place) return undefined;
  const age = now - place.time;
  if (age >= 0 && age < placeLives) return place;
  await forgetPlace();
  return undefined;
}

/** Erases the place: an ending was reached, or the person asked. */
export async function forgetPlace(): Promise<void> {
  const db = await database();
  await db.delete('place', 'place');
}
