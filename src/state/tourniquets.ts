import { type Tourniquet, withDatabase } from './database.ts';

/**
 * Nothing here runs out by itself: a clock moved forward by a month would take with it the one time that
 * a surgeon asks for, and a time and a limb name nobody. What is a day old only steps aside on the screen.
 */
const key = 'tourniquets';

/** The times kept, and whether the store that outlives a kill has them. */
export type Kept = { list: Tourniquet[]; durable: boolean };

/** Keeps a time. Resolves when it is durable; rejects where it is not, and then the copy alone has it. */
export async function keepTourniquet(one: Tourniquet): Promise<void> {
  writeCopy([...readCopy().filter(({ id }) => id !== one.id), one]);
  await put(one);
}

/** Takes a time back. Rejects where the store still has it. */
export async function eraseTourniquet(id: number): Promise<void> {
  writeCopy(readCopy().filter((one) => one.id !== id));
  await put({ id, time: 0, shown: '', zone: 0, gone: true });
}

/** All times kept, oldest first. A store that was emptied is filled again from the copy. */
export async function readTourniquets(): Promise<Kept> {
  const copy = readCopy();
  try {
    const stored = await withDatabase((db) => db.getAll('tourniquets'));
    const missing = copy.filter(({ id }) => !stored.some((one) => one.id === id));
    await Promise.all(missing.map(put));
    const list = [...stored.filter(({ gone }) => !gone), ...missing];
    return { list: list.sort((a, b) => a.id - b.id), durable: true };
  } catch {
    return { list: copy, durable: false };
  }
}

function put(one: Tourniquet): Promise<void> {
  return withDatabase(async (db) => {
    const transaction = db.transaction('tourniquets', 'readwrite', { durability: 'strict' });
    const stored = transaction.store.put(one, one.id);
    // At once, and not after the phone has said that it heard: a way there and back less before it may die.
    (transaction as Partial<typeof transaction>).commit?.();
    await Promise.all([stored, transaction.done]);
  });
}

/** A browser that repairs a broken store empties it and says nothing; this copy is in another one. */
function readCopy(): Tourniquet[] {
  try {
    const list = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function writeCopy(list: Tourniquet[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // The store alone has it.
  }
}
