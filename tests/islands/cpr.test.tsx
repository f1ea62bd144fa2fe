// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/preact';
import { hydrate, render as preactRender } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cpr, type Frame, type Running, type Show } from '../../src/islands/cpr/view.tsx';
import { langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';
import { textOf } from '../support/show-page.tsx';

vi.stubGlobal('scrollTo', () => undefined);
afterEach(cleanup);

describe.each(langs)('the beat in %s', (lang) => {
  const { words } = bookletOf(lang).tools.find(({ id }) => id === 'cpr')!;
  const props = { lang, words, calls: [] };
  const running: Running = { mute: vi.fn(), change: vi.fn(), stop: vi.fn() };
  const run = vi.fn((_plan: unknown, _show: Show) => running);
  const first: Frame = { beat: 0, lit: true, count: 1, swap: false, minutes: 0, silent: false };
  let root: HTMLElement;

  const built = () => {
    const page = document.createElement('div');
    page.innerHTML = renderToString(<Cpr {...props} />);
    return page;
  };
  const button = (text: string | undefined) =>
    Array.from(root.querySelectorAll('button')).find((one) => textOf(one) === text)!;
  const tap = (text: string | undefined) => act(() => button(text).click());
  const beat = (frame: Partial<Frame>) => act(() => run.mock.lastCall![1]({ ...first, ...frame }));
  const shown = () => root.querySelector('.run');

  beforeEach(async () => {
    vi.clearAllMocks();
    root = built();
    document.body.replaceChildren(root);
    await act(() => hydrate(<Cpr {...props} run={run} />, root));
  });

  // What still listens would hear the Back of the next test.
  afterEach(() => act(() => preactRender(null, root)));

  it('says how to count without it until a script wakes it, and offers no dead button', () => {
    const seen = Array.from(built().querySelectorAll('.cpr > :not([hidden])'));
    expect(seen.map(textOf)).toEqual([words.noScript]);
  });

  it('is the same at first on the phone', async () => {
    const phone = document.createElement('div');
    await act(() => {
      preactRender(<Cpr {...props} run={run} />, phone);
      expect(phone.innerHTML).toBe(built().innerHTML);
    });
  });

  it.each([
    ['startAdult', false],
    ['startChild', true],
  ] as const)('starts on one tap of %s, once, and stops on one tap', async (word, child) => {
    await tap(words[word]);
    await tap(words[word]);
    expect(run.mock.calls.map(([plan]) => plan)).toEqual([{ child, breaths: false }]);
    await beat({});
    expect(document.activeElement).toBe(button(words.stop));
    await tap(words.stop);
    expect(running.stop).toHaveBeenCalledOnce();
    expect(shown()).toBe(null);
    expect(document.activeElement).toBe(button(words[word]));
  });

  it('counts pushes, lit and dark, then calls for breaths without a flash', async () => {
    await tap(words.startAdult);
    await beat({ beat: 29, count: 30 });
    expect(textOf(shown())).toContain(`${words.push}30`);
    expect(shown()!.classList.contains('lit')).toBe(true);
    await beat({ beat: 29, count: 30, lit: false });
    expect(shown()!.classList.contains('lit')).toBe(false);
    await beat({ beat: 30, count: null, lit: true });
    expect(textOf(shown())).toContain(`${words.breathe}2${words.breatheNot}`);
    expect(shown()!.classList.contains('lit')).toBe(false);
  });

  it('gives breaths only where they are chosen, before it or during it', async () => {
    expect(textOf(root)).toContain(words.childNoBreaths);
    await tap(words.breaths);
    expect(textOf(root)).toContain(words.childFirst);
    await tap(words.startChild);
    expect(run.mock.lastCall![0]).toEqual({ child: true, breaths: true });
    await beat({});
    await tap(words.goWithout);
    expect(running.change).toHaveBeenLastCalledWith({ child: true, breaths: false });
    await tap(words.goWith);
    expect(running.change).toHaveBeenLastCalledWith({ child: true, breaths: true });
  });

  it('says that there is no sound, and that it is time to change', async () => {
    await tap(words.startAdult);
    await beat({});
    expect(textOf(shown())).not.toContain(words.silent);
    await beat({ silent: true });
    expect(textOf(root.querySelector('.run [role=status]'))).toBe(words.silent);
    await beat({ beat: 220, swap: true });
    expect(textOf(root.querySelector('.run [role=status]'))).toBe(words.swap);
  });

  it('is silenced by a tap and loud again by the next', async () => {
    await tap(words.startAdult);
    await beat({});
    await tap(words.soundOff);
    await tap(words.soundOn);
    expect(vi.mocked(running.mute).mock.calls).toEqual([[true], [false]]);
  });
});
