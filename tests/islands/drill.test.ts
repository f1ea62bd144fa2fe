// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drillBegan } from '../../src/islands/drill/began.ts';
import { wakeDrill } from '../../src/islands/drill/wake.ts';

const now = Date.UTC(2026, 10, 25, 12, 2);
const minute = 60_000;

describe('when a drill began', () => {
  it.each([
    ['', undefined],
    ['?any=query', undefined],
    ['?drilled', undefined],
    ['?drill', now],
    ['?fbclid=1&drill', now],
    ['?drill=', undefined],
    ['?drill=never', undefined],
    [`?drill=${now - minute}`, now - minute],
    [`?drill=${now - 59 * minute}&any`, now - 59 * minute],
    [`?drill=${now - 60 * minute}`, undefined],
    [`?drill=${now + 1}`, undefined],
  ])('is read from «%s»', (search, began) => {
    expect(drillBegan(search, now)).toBe(began);
  });
});

const html = `
  <p class="drill" hidden><b>DRILL <span>0:00</span> of 3:00</b><b hidden>over</b><a href="/tools/drill/#training">Finish</a><b hidden>no call</b></p>
  <main>
    <a class="dial" href="tel:104">104</a><a class="dial" href="tel:101">101</a>
    <a class="next end" href="/">Home</a>
  </main>`;
const main = () => document.querySelector('main')!;
const line = () => document.querySelector<HTMLElement>('.drill')!;
const said = () =>
  [...line().children].flatMap((one) =>
    (one as HTMLElement).hidden ? [] : [one.textContent?.trim()],
  );
const open = (address: string) => {
  history.replaceState({ n: 2 }, '', address);
  return wakeDrill(main());
};

describe('a drill', () => {
  beforeEach(() => {
    document.body.innerHTML = html;
    vi.useFakeTimers({ now });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('leaves a guide that is opened in earnest as it is', () => {
    const before = document.body.innerHTML;
    expect(open('/bleeding/?any=query#press')).toBe(false);
    expect(document.body.innerHTML).toBe(before);
    expect(location.search).toBe('?any=query');
  });

  it('counts to three minutes, says that they are over, and goes on', () => {
    expect(open('/bleeding/?drill')).toBe(true);
    expect(line().hidden).toBe(false);
    expect(said()).toEqual(['DRILL 0:00 of 3:00', 'Finish']);
    vi.advanceTimersByTime(80_000);
    expect(said()).toEqual(['DRILL 1:20 of 3:00', 'Finish']);
    vi.advanceTimersByTime(99_000);
    expect(said()).toEqual(['DRILL 2:59 of 3:00', 'Finish']);
    vi.advanceTimersByTime(1000);
    expect(said()).toEqual(['over', 'Finish']);
    vi.advanceTimersByTime(60 * minute);
    expect(said()).toEqual(['over', 'Finish']);
  });

  it('keeps its beginning in the address, the step and the count of steps', () => {
    open('/bleeding/?drill#press');
    expect(location.search + location.hash).toBe(`?drill=${now}#press`);
    expect(history.state).toEqual({ n: 2 });
    document.body.innerHTML = html;
    vi.advanceTimersByTime(65_000);
    expect(open(location.href)).toBe(true);
    expect(said()[0]).toBe('DRILL 1:05 of 3:00');
  });

  it('rings nobody and says so beside the number that was tapped', () => {
    open('/gas/?drill');
    const note = line().lastElementChild as HTMLElement;
    for (const dial of document.querySelectorAll('.dial')) {
      const tap = new MouseEvent('click', { bubbles: true, cancelable: true });
      dial.dispatchEvent(tap);
      expect(tap.defaultPrevented).toBe(true);
      expect([dial.nextElementSibling, note.hidden]).toEqual([note, false]);
    }
  });

  it('ends where training is to be had', () => {
    open('/bleeding/?drill');
    const ending = document.querySelector<HTMLAnchorElement>('.end')!;
    expect(ending.pathname + ending.hash).toBe('/tools/drill/#training');
    expect(ending.textContent).toBe('Finish');
  });
});
