import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { records } from '../../src/state/records.ts';

type State = typeof import('../../src/state/card.ts');

const text = { address: 'Херсон, вул. Перекопська 12', medicines: 'Еналаприл' };

/** The module as a freshly opened app has it. */
async function openApp(): Promise<State> {
  vi.resetModules();
  return import('../../src/state/card.ts');
}

/** A small store, as much of it as the flags need. */
function smallStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
}

async function emptyStore(): Promise<void> {
  const db = await openDB('what-to-do');
  await db.clear('card');
  db.close();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', smallStore());
});
afterEach(() => vi.unstubAllGlobals());

describe('the card', () => {
  it('is nowhere at first, and not lost', async () => {
    const { readCard, hasLostCard } = await openApp();
    expect(await readCard()).toBeUndefined();
    expect(await hasLostCard()).toBe(false);
  });

  it('is there when the app was closed and opened again', async () => {
    await (await openApp()).saveCard(text);
    const { readCard, hasLostCard } = await openApp();
    expect(await readCard()).toEqual(text);
    expect(await hasLostCard()).toBe(false);
  });

  it('is one Blob, with nothing of it beside', async () => {
    await (await openApp()).saveCard(text);
    const db = await openDB('what-to-do');
    const all = await db.getAll('card');
    db.close();
    expect(all).toHaveLength(1);
    expect(all[0]).toBeInstanceOf(Blob);
    expect(records.all()).toEqual(['card']);
  });

  it('is gone once erased, and that is no loss', async () => {
    const { saveCard, eraseCard, readCard, hasLostCard } = await openApp();
    await saveCard(text);
    await eraseCard();
    expect(await readCard()).toBeUndefined();
    expect(await hasLostCard()).toBe(false);
    expect(records.all()).toEqual([]);
  });

  it('is missed when the store was emptied, until the person has read so', async () => {
    await (await openApp()).saveCard(text);
    await emptyStore();
    const { hasLostCard, acceptLoss } = await openApp();
    expect(await hasLostCard()).toBe(true);
    expect(await hasLostCard()).toBe(true);
    acceptLoss();
    expect(await hasLostCard()).toBe(false);
  });

  it('is entered again in the ledger when only that was lost', async () => {
    await (await openApp()).saveCard(text);
    records.set('card', false);
    await (await openApp()).readCard();
    expect(records.all()).toEqual(['card']);
  });

  it('is said to be neither saved nor erased where the store is dead', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { saveCard, eraseCard, readCard } = await openApp();
    await expect(saveCard(text)).rejects.toThrow();
    await expect(eraseCard()).rejects.toThrow();
    await expect(readCard()).rejects.toThrow();
    expect(records.all()).toEqual([]);
  });

  it('finds its place beside a step that version 1 kept', async () => {
    const place = { guide: 'bleeding', step: 'press', time: 1 };
    const old = await openDB('what-to-do', 1, {
      upgrade: (db) => {
        db.createObjectStore('place');
      },
    });
    await old.put('place', place, 'place');
    old.close();
    await (await openApp()).saveCard(text);
    const db = await openDB('what-to-do');
    expect(await db.get('place', 'place')).toEqual(place);
    db.close();
  });
});

describe('after the card is erased', () => {
  /** How often a large piece of memory was asked for, on a phone with so many GB. */
  async function asks(deviceMemory: number | undefined): Promise<number> {
    let asked = 0;
    const own = ArrayBuffer;
    vi.stubGlobal('navigator', { deviceMemory });
    const { saveCard, eraseCard } = await openApp();
    await saveCard(text);
    vi.stubGlobal(
      'ArrayBuffer',
      new Proxy(own, {
        construct: (made, [length]: [number]) => {
          if (length > 1 << 20) asked += 1;
          return new made(Math.min(length, 1 << 10));
        },
      }),
    );
    await eraseCard();
    await new Promise((done) => setTimeout(done, 600));
    return asked;
  }

  it.each([
    [0.5, 0],
    [2, 0],
    [4, 3],
    [undefined, 3],
  ])('a phone of %d GB is asked for memory %d times', async (gigabytes, times) => {
    expect(await asks(gigabytes)).toBe(times);
  });
});

describe('the ledger of saved records', () => {
  it('knows each once, and is gone with the last', () => {
    for (const id of ['card', 'other', 'card']) records.set(id, true);
    expect(records.all().sort()).toEqual(['card', 'other']);
    records.set('card', false);
    expect(records.all()).toEqual(['other']);
    records.set('other', false);
    expect(localStorage.getItem('records')).toBeNull();
  });
});
