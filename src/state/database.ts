import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The place in a guide: names nobody, expires after 12 hours. */
export type Place = { guide: string; step: string; time: number };

type Schema = DBSchema & { place: { key: 'place'; value: Place } };
export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | undefined;

/** The database of what the person did. Rejects where the phone has none; nothing in it may be needed. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('what-to-do', 1, {
    upgrade: (db) => {
      db.createObjectStore('place');
    },
    // An older tab must not hold up a newer one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined;
    },
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
