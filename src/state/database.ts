import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { times } from '../times.ts';

/** The place in a guide: names nobody, expires after 12 hours. */
export type Place = { guide: string; step: string; time: number };

type Schema = DBSchema & { place: { key: 'place'; value: Place } };
export type Database = IDBPDatabase<Schema>;

const name = 'what-to-do';
const version = 1;
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
    upgrade: (db: Database) => {
      db.createObjectStore('place');
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
