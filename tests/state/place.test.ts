import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type State = typeof import('../../src/state/place.ts');

const hour = 60 * 60 * 1000;
const time = Date.parse('2026-11-22T14:02:00+02:00');
const place = { guide: 'bleeding', step: 'press', time };

/** The module as a freshly opened app has it: what it kept in memory is gone. */
async function openApp(): Promise<State> {
  vi.resetModules();
  return import('../../src/state/place.ts');
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('the place in a guide', () => {
  it('is nowhere at first', async () => {
    expect(await (await openApp()).readPlace(time)).toBeUndefined();
  });

  it('is there when the app was killed and opened again', async () => {
    await (await openApp()).keepPlace(place);
    expect(await (await openApp()).readPlace(time + 1)).toEqual(place);
  });

  it('is the last one kept', async () => {
    const { keepPlace, readPlace } = await openApp();
    await keepPlace(place);
    await keepPlace({ guide: 'after', step: 'others', time: time + hour });
    expect(await readPlace(time + hour)).toEqual({
      guide: 'after',
      step: 'others',
      time: time + hour,
    });
  });

  it('is kept with nothing else beside it', async () => {
    await (await openApp()).keepPlace(place);
    const { database } = await import('../../src/state/database.ts');
    const db = await database();
    expect(Array.from(db.objectStoreNames)).toEqual(['card', 'place', 'tourniquets']);
    expect(await db.getAll('card')).toEqual([]);
    expect(await db.getAll('place')).toEqual([place]);
    expect(await db.getAll('tourniquets')).toEqual([]);
  });

  it('is offered for 12 hours and not a moment longer', async () => {
    const { keepPlace, readPlace, placeLives } = await openApp();
    expect(placeLives).toBe(12 * hour);
    await keepPlace(place);
    expect(await readPlace(time)).toEqual(place);
    expect(await readPlace(time + 12 * hour - 1)).toEqual(place);
    expect(await readPlace(time + 12 * hour)).toBeUndefined();
  });

  it('is erased once it is too old, not only unsaid', async () => {
    const { keepPlace, readPlace } = await openApp();
    await keepPlace(place);
    await readPlace(time + 13 * hour);
    expect(await readPlace(time)).toBeUndefined();
  });

  it('is not believed when the clock has run backwards', async () => {
    const { keepPlace, readPlace } = await openApp();
    await keepPlace(place);
    expect(await readPlace(time - 1)).toBeUndefined();
    expect(await readPlace(time)).toBeUndefined();
  });

  it('is gone when it is forgotten', async () => {
    const { keepPlace, readPlace, forgetPlace } = await openApp();
    await keepPlace(place);
    await forgetPlace();
    expect(await readPlace(time)).toBeUndefined();
    expect(await (await openApp()).readPlace(time)).toBeUndefined();
  });

  it('can be forgotten where there is none', async () => {
    await expect((await openApp()).forgetPlace()).resolves.toBeUndefined();
  });
});

describe('a phone that keeps nothing', () => {
  it('is told of by a rejection, and asked again the next time', async () => {
    const { keepPlace, readPlace } = await openApp();
    const working = indexedDB;
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    await expect(keepPlace(place)).rejects.toThrow('denied');
    await expect(readPlace(time)).rejects.toThrow('denied');
    vi.stubGlobal('indexedDB', working);
    await keepPlace(place);
    expect(await readPlace(time)).toEqual(place);
  });

  it('is asked again when the store could not be opened the first time', async () => {
    const { keepPlace, readPlace } = await openApp();
    // A newer copy has been here and left no such store.
    const newer = await openDB('what-to-do', 99);
    newer.close();
    await expect(keepPlace(place)).rejects.toThrow();
    await deleteDB('what-to-do');
    await keepPlace(place);
    expect(await readPlace(time)).toEqual(place);
  });

  it('is told of when the disk is full', async () => {
    const { keepPlace, readPlace } = await openApp();
    await keepPlace(place);
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    });
    await expect(keepPlace({ ...place, step: 'pack' })).rejects.toThrow();
    full.mockRestore();
    expect(await readPlace(time)).toEqual(place);
  });
});
