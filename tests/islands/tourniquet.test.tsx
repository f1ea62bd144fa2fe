// @vitest-environment jsdom
import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fill } from '../../src/islands/tool/view.tsx';
import { TourniquetClock } from '../../src/islands/tourniquet/view.tsx';
import type { Row } from '../../src/islands/tourniquet-card/view.tsx';
import { langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';
import { textOf } from '../support/show-page.tsx';

const row: Row = { id: 1, shown: '14:02', minutes: 0, doubt: false, old: false, saved: 'saved' };
const done = { begin: vi.fn(), place: vi.fn(), erase: vi.fn(), trust: vi.fn() };
vi.stubGlobal('scrollTo', () => undefined);
beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

describe.each(langs)('the tourniquet clock in %s', (lang) => {
  const { words } = bookletOf(lang).tools.find(({ id }) => id === 'tourniquet')!;
  const show = (...rows: Partial<Row>[]) => {
    const all = rows.map((one, i) => ({ ...row, id: i + 1, ...one }));
    const phone = { rows: all, durable: true, ...done };
    return render(<TourniquetClock lang={lang} words={words} calls={[]} phone={phone} />);
  };
  const time = (shown: string) => fill(words.mark, { time: shown });

  it('says without a script how to keep the time, and no more once one is there', () => {
    const props = { lang, words, calls: [] };
    const said = (html: string) => html.replace(/<[^>]*>/g, '');
    expect(said(renderToString(<TourniquetClock {...props} />))).toBe(words.noScript);
    expect(said(renderToString(<TourniquetClock {...props} awake />))).toBe('');
  });

  it('asks nothing before the time is written', () => {
    const { getAllByRole } = show();
    expect(getAllByRole('button').map(textOf)).toEqual([words.begin]);
    fireEvent.click(getAllByRole('button')[0]!);
    expect(done.begin).toHaveBeenCalledTimes(1);
  });

  it('asks where, in one tap, and whose only where there are several', () => {
    const one = show({});
    expect(one.queryByText(words.who!)).toBeNull();
    fireEvent.click(one.getByText(words.leftLeg!));
    expect(done.place).toHaveBeenCalledWith(1, { limb: 'leftLeg' });
    cleanup();
    const two = show({ person: 1, limb: 'leftArm' }, { limb: 'leftArm' });
    fireEvent.click(two.getByText(fill(words.person, { n: 2 })));
    expect(done.place).toHaveBeenCalledWith(2, { person: 2 });
  });

  it('takes one back in two taps, not in one', async () => {
    const { getByText } = show({ limb: 'leftArm' });
    fireEvent.click(getByText(words.remove!));
    expect(done.erase).not.toHaveBeenCalled();
    await act(() => {});
    fireEvent.click(getByText(words.yes!));
    expect(done.erase).toHaveBeenCalledWith(1);
  });

  it.each([
    [0, []],
    [89, []],
    [90, ['near']],
    [119, ['near']],
    [120, ['over']],
    [1439, ['over']],
  ])('after %d minutes warns with %j', (minutes, names) => {
    const { container } = show({ minutes });
    const warned = Array.from(container.querySelectorAll('.tq-warn')).map(textOf);
    expect(warned).toEqual(names.map((name) => `! ${words[name]}`));
  });

  it('says how long it has been, and counts up only', () => {
    const said = (minutes: number) =>
      textOf(show({ minutes }).container.querySelector('.tq-since')!);
    expect(said(59)).toBe(fill(words.since, { m: 59 }));
    cleanup();
    expect(said(125)).toBe(fill(words.sinceHours, { h: 2, m: 5 }));
  });

  it('lets a doubt be taken back in one tap, only where the clock may be right', () => {
    const tap = () => getByText(fill(words.right, { now: '25.11, 15:20' }));
    const { getByText } = show({ minutes: undefined, doubt: true, right: '25.11, 15:20' });
    fireEvent.click(tap());
    expect(done.trust).toHaveBeenCalledWith(1);
    cleanup();
    const text = show({ minutes: undefined, doubt: true }).container.textContent;
    expect(text).not.toContain(words.right!.split('. ')[1]);
  });

  it('invents no time where the clock is in doubt', () => {
    const { container } = show({ minutes: undefined, doubt: true });
    expect(textOf(container.querySelector('.tq-since')!)).toBe('');
    expect(container.textContent).toContain(time('14:02'));
    expect(textOf(container.querySelector('.tq-warn'))).toBe(`! ${words.doubt}`);
  });

  it.each(['saving', 'saved', 'not', 'stays'] as const)('says that it is %s', (saved) => {
    const status = show({ saved }).getByRole('status');
    expect(textOf(status)).toBe(fill(words[saved], { time: '14:02' }));
  });

  it('shows all of the last day to the ambulance, what is older with its date apart', async () => {
    const { getByText, container } = show(
      { shown: '9:00', minutes: undefined, old: true, date: '24.11' },
      { person: 1, limb: 'leftArm', minutes: 20 },
      { shown: '14:22', person: 2, limb: 'rightLeg' },
    );
    await act(() => void fireEvent.click(getByText(words.show!)));
    const shown = Array.from(container.querySelectorAll('.tq-show li, .tq-show h3')).map((li) =>
      li.children.length > 0 ? Array.from(li.children).map(textOf) : textOf(li),
    );
    expect(document.documentElement.dataset.layer).toBe('show');
    expect(shown).toEqual([
      [
        time('14:02'),
        `${fill(words.person, { n: 1 })} · ${words.leftArm}`,
        fill(words.since, { m: 20 }),
      ],
      [
        time('14:22'),
        `${fill(words.person, { n: 2 })} · ${words.rightLeg}`,
        fill(words.since, { m: 0 }),
      ],
      words.earlier,
      [time('9:00'), '', fill(words.on, { date: '24.11' })],
    ]);
    expect(document.activeElement).toBe(container.querySelector('.tq-show h2'));
    const left = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
    await act(async () => {
      fireEvent.click(getByText(words.close!));
      await left;
    });
    expect(container.querySelector('.tq-show')).toBeNull();
    expect(document.documentElement.dataset.layer).toBeUndefined();
  });

  it('offers the ambulance a time that a clock that leapt calls old', async () => {
    const { getByText, container } = show({ minutes: undefined, old: true, date: '25.11' });
    await act(() => void fireEvent.click(getByText(words.show!)));
    expect(textOf(container.querySelector('.tq-show')!)).toContain(time('14:02'));
  });
});
