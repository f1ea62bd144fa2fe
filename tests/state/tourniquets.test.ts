// @vitest-environment jsdom
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';

type State = typeof import('../../src/state/tourniquets.ts');

const one = { id: 1.5, time: Date.UTC(2026, 10, 25, 12, 2), shown: '14:02', zone: -120 };
const other = { ...one, id: 2.5, shown: '14:10', limb: 'leftArm', person: 2 };

/** The module as a freshly opened app has it. */
async function openApp(): Promise<State> {
  vi.resetModules();
  return import('../../src/state/tourniquets.ts');
}

const dead = {
  open: () => {
    throw new DOMException('denied', 'SecurityError');
  },
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  localStorage.clear();
});

it('keeps each time, oldest first, for the next start', async () => {
  const { keepTourniquet } = await openApp();
  await keepTourniquet(other);
  await keepTourniquet(one);
  expect(await (await openApp()).readTourniquets()).toEqual({ list: [one, other], durable: true });
});

it('keeps what is told of one later in its place', async () => {
  const { keepTourniquet, readTourniquets } = await openApp();
  await keepTourniquet(one);
  await keepTourniquet({ ...one, limb: 'rightLeg' });
  expect((await readTourniquets()).list).toEqual([{ ...one, limb: 'rightLeg' }]);
});

it('forgets nothing, however far the clock is moved', async () => {
  await (await openApp()).keepTourniquet(one);
  vi.setSystemTime(new Date('2038-01-01'));
  expect((await (await openApp()).readTourniquets()).list).toEqual([one]);
  vi.useRealTimers();
});

it('takes one back for good, and no copy brings it back', async () => {
  const { keepTourniquet, eraseTourniquet } = await openApp();
  await keepTourniquet(one);
  const copy = localStorage.getItem('tourniquets')!;
  await eraseTourniquet(one.id);
  expect(localStorage.getItem('tourniquets')).toBeNull();
  // Killed before the small store was written.
  localStorage.setItem('tourniquets', copy);
  const { readTourniquets } = await openApp();
  expect((await readTourniquets()).list).toEqual([]);
});

it('fills an emptied store from its copy', async () => {
  await (await openApp()).keepTourniquet(one);
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect((await (await openApp()).readTourniquets()).list).toEqual([one]);
  localStorage.clear();
  expect((await (await openApp()).readTourniquets()).list).toEqual([one]);
});

it('says so where the store does not work, and goes by the copy', async () => {
  vi.stubGlobal('indexedDB', dead);
  const { keepTourniquet, readTourniquets } = await openApp();
  await expect(keepTourniquet(one)).rejects.toThrow('denied');
  expect(await readTourniquets()).toEqual({ list: [one], durable: false });
});

it('does without the copy, and with a broken one', async () => {
  await (await openApp()).keepTourniquet(one);
  for (const broken of ['{', '7', 'null']) {
    localStorage.setItem('tourniquets', broken);
    expect((await (await openApp()).readTourniquets()).list).toEqual([one]);
  }
  vi.stubGlobal('localStorage', undefined);
  expect((await (await openApp()).readTourniquets()).list).toEqual([one]);
  vi.unstubAllGlobals();
});

it('lives in the store of a release that knew nothing of it, and leaves its place there', async () => {
  const place = { guide: 'bleeding', step: 'press', time: 1 };
  const older = await openDB('what-to-do', 1, {
    upgrade: (db) => void db.createObjectStore('place'),
  });
  await older.put('place', place, 'place');
  older.close();
  const { keepTourniquet, readTourniquets } = await openApp();
  await keepTourniquet(one);
  expect((await readTourniquets()).list).toEqual([one]);
  const { database } = await import('../../src/state/database.ts');
  expect(await (await database()).get('place', 'place')).toEqual(place);
});
