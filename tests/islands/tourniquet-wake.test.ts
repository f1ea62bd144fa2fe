// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wakeTourniquet } from '../../src/islands/tourniquet/wake.tsx';
import type { Tourniquet } from '../../src/state/database.ts';
import type { Kept } from '../../src/state/tourniquets.ts';
import { toolProps } from '../support/tool-props.ts';

const store = vi.hoisted(() => ({
  written: [] as Tourniquet[],
  answer: (_kept: Kept): void => undefined,
}));
vi.mock('../../src/state/tourniquets.ts', () => ({
  keepTourniquet: async (one: Tourniquet) => void store.written.push(one),
  eraseTourniquet: async () => undefined,
  readTourniquets: () =>
    new Promise<Kept>((done) => {
      store.answer = done;
    }),
}));

const props = toolProps('tourniquet', 'uk');
const { words } = props;
const earlier: Tourniquet = { id: 1, time: 0, shown: '13:50', zone: 0, person: 1, limb: 'leftArm' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 25, 14, 2) });
  store.written.length = 0;
  localStorage.clear();
  document.body.innerHTML = '<div data-island="tourniquet"><div class="tq"></div></div>';
  document.querySelector<HTMLElement>('[data-island]')!.dataset.props = JSON.stringify(props);
  wakeTourniquet();
});
afterEach(() => vi.useRealTimers());

const tap = () => document.querySelector<HTMLButtonElement>('.tq-write')!.click();
const texts = () => document.body.textContent ?? '';
/** The store stays shut until the button is there without it. */
const wait = () => vi.advanceTimersByTimeAsync(1000);
const answer = async (list: Tourniquet[]) => {
  const zone = new Date().getTimezoneOffset();
  store.answer({ list: list.map((one) => ({ ...one, time: Date.now(), zone })), durable: true });
  await vi.advanceTimersByTimeAsync(0);
};

it('a tap before the store opens is written at once, of a person nobody can name yet', async () => {
  await wait();
  tap();
  expect(store.written.map(({ shown, person }) => [shown, person])).toEqual([['14:02', undefined]]);
});

it('the first of all is person 1 as soon as the store says that nobody came before', async () => {
  await wait();
  tap();
  await answer([]);
  expect(store.written.map(({ person }) => person)).toEqual([undefined, 1]);
  expect(store.written[1]!.id).toBe(store.written[0]!.id);
  await vi.advanceTimersByTimeAsync(3000);
  tap();
  expect(store.written[2]!.person).toBeUndefined();
});

it('somebody who came after another one is asked about, and not taken for them', async () => {
  await wait();
  tap();
  await answer([earlier]);
  expect(store.written.map(({ person }) => person)).toEqual([undefined]);
  expect(texts()).toContain(words.who);
});

it('a doubt taken back is kept so, and the minutes are told again', async () => {
  await answer([{ ...earlier, doubt: true }]);
  expect(texts()).toContain(words.doubt);
  const right = words.right!.split('. ')[1]!;
  Array.from(document.querySelectorAll('button'))
    .find(({ textContent }) => textContent?.includes(right))!
    .click();
  await vi.advanceTimersByTimeAsync(3000);
  expect(store.written).toHaveLength(1);
  expect('doubt' in store.written[0]!).toBe(false);
  expect(texts()).not.toContain(words.doubt);
  expect(texts()).toContain('Минуло 0 хв');
});
