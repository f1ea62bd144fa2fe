// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/preact';
import { hydrate, render as preactRender } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Battery, type Frame, Signal } from '../../src/islands/signal/view.tsx';
import { fill } from '../../src/islands/tool/view.tsx';
import { langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';
import { textOf } from '../support/show-page.tsx';

vi.stubGlobal('scrollTo', () => undefined);
afterEach(cleanup);

describe.each(langs)('the signal in %s', (lang) => {
  const { words } = bookletOf(lang).tools.find(({ id }) => id === 'signal')!;
  const props = { lang, words, calls: [] };
  const running = { spare: vi.fn(), torch: vi.fn(), stop: vi.fn() };
  const sleep = vi.fn();
  const phone = {
    run: vi.fn((_spare: boolean, _show: (frame: Frame) => void) => running),
    keepAwake: vi.fn((_cannot: (how: string) => void) => sleep),
    watchBattery: vi.fn((_show: (battery: Battery) => void) => undefined),
  };
  const first: Frame = { nth: 1, lit: true, left: 30, silent: false };
  let root: HTMLElement;

  const built = () => {
    const page = document.createElement('div');
    page.innerHTML = renderToString(<Signal {...props} />);
    return page;
  };
  const tap = (text: string | undefined) =>
    act(async () => {
      const all = Array.from(root.querySelectorAll('button'));
      all.find((one) => textOf(one) === text)!.click();
    });
  const moment = (frame: Partial<Frame>) =>
    act(() => phone.run.mock.lastCall![1]({ ...first, ...frame }));
  const shown = () => root.querySelector('.run');
  const starts = async () => {
    await tap(words.start);
    await moment({});
  };

  beforeEach(async () => {
    vi.clearAllMocks();
    root = built();
    document.body.replaceChildren(root);
    await act(() => hydrate(<Signal {...props} phone={phone} />, root));
  });

  // What still listens would hear the Back of the next test.
  afterEach(() => act(() => preactRender(null, root)));

  it('says how to signal without it until a script wakes it', () => {
    const seen = Array.from(built().querySelectorAll('.signal > :not([hidden])'));
    expect(seen.map(textOf)).toEqual([words.noScript]);
  });

  it('is the same at first on the phone', async () => {
    const page = document.createElement('div');
    await act(() => {
      preactRender(<Signal {...props} phone={phone} />, page);
      expect(page.innerHTML).toBe(built().innerHTML);
    });
  });

  it('warns of drones before anything can be started', () => {
    const awake = root.querySelector('.signal > :not([hidden])')!;
    expect(textOf(awake).startsWith(words.danger!)).toBe(true);
    expect(phone.run).not.toHaveBeenCalled();
  });

  it('starts without any light, calls, then listens', async () => {
    await starts();
    expect(phone.run.mock.lastCall![0]).toBe(false);
    expect(shown()!.classList.contains('lit')).toBe(false);
    expect(running.torch).not.toHaveBeenCalled();
    expect(textOf(shown())).toContain(`${words.calling}${fill(words.nth, { n: 1 })}`);
    await moment({ nth: null, lit: false, left: 23 });
    expect(textOf(shown())).toContain(`${words.listen}23`);
    await tap(words.stop);
    expect(running.stop).toHaveBeenCalledOnce();
    expect(shown()).toBe(null);
  });

  it('shines by the screen only on a tap, and keeps it from going dark only then', async () => {
    await starts();
    expect(phone.keepAwake).not.toHaveBeenCalled();
    await tap(words.light);
    expect(shown()!.classList.contains('lit')).toBe(true);
    expect(phone.keepAwake).toHaveBeenCalledOnce();
    await moment({ lit: false });
    expect(shown()!.classList.contains('lit')).toBe(false);
    await tap(words.stop);
    expect(sleep).toHaveBeenCalledOnce();
  });

  it('keeps the screen on for the torch, and says how where the phone does not let it', async () => {
    await starts();
    running.torch.mockResolvedValueOnce(true);
    await tap(words.torch);
    expect(phone.keepAwake).toHaveBeenCalledOnce();
    await act(() => phone.keepAwake.mock.lastCall![0]('Tap it'));
    expect(textOf(shown())).toContain('Tap it');
    await tap(words.torch);
    expect(sleep).toHaveBeenCalledOnce();
  });

  it('says nothing of a torch that is not wanted any more', async () => {
    await starts();
    running.torch.mockResolvedValue(undefined);
    await tap(words.torch);
    await tap(words.torch);
    expect(textOf(shown())).not.toContain(words.noTorch);
    expect(running.torch.mock.calls).toEqual([[true], [false]]);
  });

  it.each([true, false])('says whether the torch came (%s)', async (comes) => {
    await starts();
    let answer: (is: boolean) => void = () => undefined;
    running.torch.mockImplementationOnce(() => new Promise((done) => (answer = done)));
    await tap(words.torch);
    expect(textOf(shown())).toContain(words.torchAsks);
    await act(async () => answer(comes));
    expect(textOf(shown())).not.toContain(words.torchAsks);
    expect(textOf(shown()).includes(words.noTorch!)).toBe(!comes);
  });

  const tell = (battery: Battery) => act(() => phone.watchBattery.mock.lastCall![0](battery));

  it('comes less often once the battery is low, and says so, until there is more again', async () => {
    expect(textOf(root)).toContain(words.noBattery);
    await starts();
    await tell({ percent: 43, low: false });
    expect(textOf(shown())).toContain(fill(words.battery, { n: 43 }));
    expect(running.spare).not.toHaveBeenCalled();
    await tell({ percent: 20, low: true });
    expect(running.spare.mock.calls).toEqual([[true]]);
    expect(textOf(shown())).toContain(words.low);
    await tell({ percent: 21, low: false });
    expect(running.spare.mock.calls).toEqual([[true], [false]]);
    expect(textOf(shown())).not.toContain(words.low);
  });

  it('leaves once a minute as the person chose it, whatever the battery does', async () => {
    await starts();
    await tap(words.spare);
    await tell({ percent: 20, low: true });
    await tell({ percent: 21, low: false });
    expect(running.spare.mock.calls).toEqual([[true]]);
  });

  it('says nothing of once a minute after the person switched back', async () => {
    await starts();
    await tell({ percent: 20, low: true });
    await tap(words.spare);
    expect(running.spare).toHaveBeenLastCalledWith(false);
    expect(textOf(shown())).not.toContain(words.low);
  });

  it('goes on without any light behind a black screen that a tap takes away', async () => {
    await starts();
    running.torch.mockResolvedValueOnce(true);
    await tap(words.torch);
    await tap(words.light);
    await tap(words.dark);
    await moment({ nth: 2 });
    expect(running.stop).not.toHaveBeenCalled();
    expect(running.torch).toHaveBeenLastCalledWith(false);
    expect(shown()).toBe(null);
    await tap(words.darkBack);
    expect(root.querySelector('.signal-black')).toBe(null);
    expect(shown()!.classList.contains('lit')).toBe(false);
  });
});
