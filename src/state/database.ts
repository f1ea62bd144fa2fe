import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { times } from '../times.ts';

/** The place in a guide: names nobody, expires after 12 hours. */
export type Place = { guide: string; step: string; time: number };

/** When a tourniquet went on, as the phone's clock said it then; names nobody. */
export type Tourniquet = {
  id: number;
  time: number;
  /** What the clock showed: «14:02» stays so, whatever becomes of the clock. */
  shown: string;
  /** Minutes from UTC at the time, as `getTimezoneOffset` tells them. */
  zone: number;
  person?: number;
  limb?: string;
  /** The clock was moved or was wrong: how long it has been, nobody can say. */
  doubt?: boolean;
  /** Taken back by the person: only this is left of it, so that no copy of it comes back. */
  gone?: boolean;
};

type Schema = DBSchema & {
  place: { key: 'place'; value: Place };
  tourniquets: { key: number; value: Tourniquet };
  /** What the person wrote about themselves: one Blob, so that deleting it deletes it. */
  card: { key: 'card'; value: Blob };
};
export type Database = IDBPDatabase<Schema>;

const name = 'what-to-do';
/** One more for every new name in `stores`; a store is never renamed and never taken away. */
const version = 2;
const stores = ['place', 'tourniquets', 'card'] as const;
let opened: Promise<Database> | undefined;

/**
 * Does something with the database of what the person did; nothing in it may be needed. An iPhone that
 * slept may hand over a dead connection, so what fails is tried once more with a new one. Rejects
 * where the phone has no working store.
 */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await database());
  } catch {
    forget();
    return work(await database());
  }
}

/** The open database. Rejects where there is none, or it does not open in time. */
export function database(): Promise<Database> {
  opened ??= inTime(open()).catch((error) => {
    forget();
    throw error;
  });
  return opened;
}

async function open(): Promise<Database> {
  const callbacks = {
    // Asks what is there instead of from which version it comes: no upgrade may empty or miss one.
    upgrade: (db: Database) => {
      for (const store of stores) {
        if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      }
    },
    // An older tab must not hold up a newer one.
    blocking: (_current: number, _blocked: number | null, event: IDBVersionChangeEvent) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  };
  try {
    return await openDB<Schema>(name, version, callbacks);
  } catch (error) {
    if ((error as DOMException).name !== 'VersionError') throw error;
    // A newer release was here and has been taken back: what it kept is still ours to read.
    return openDB<Schema>(name, undefined, callbacks);
  }
}

function forget(): void {
  opened = undefined;
}

/** A store that an older tab blocks may never answer at all. */
function inTime<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error('the store did not open in time'));
    const timer = setTimeout(late, times.store);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
