// @vitest-environment jsdom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Known, type Phone, Say } from '../../src/islands/say/view.tsx';
import { addressOf } from '../../src/islands/say/view-lines.ts';
import type { Fix, Found } from '../../src/islands/say/view-place.tsx';
import { langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';
import { textOf } from '../support/show-page.tsx';
import { toolProps } from '../support/tool-props.ts';

vi.stubGlobal('scrollTo', () => undefined);
afterEach(cleanup);

const kherson: Found = { is: 'found', lat: 46.6412, lon: 32.6123, accuracy: 40, time: Date.now() };
const dnipro: Found = { ...kherson, lat: 48.4647, lon: 35.0462 };

/** The page as the build has it, taken over by a phone that knows and finds so much. */
async function wake(
  lang: 'uk' | 'en' = 'uk',
  known: Known | Promise<Known> = {},
  fixes: Fix[] = [],
  can: Partial<Phone> = {},
) {
  const props = toolProps('say', lang);
  const saved: string[] = [];
  const kept: string[][] = [];
  const phone: Phone = {
    known: async () => known,
    picked: () => undefined,
    keepPicks: (names) => void kept.push(names),
    ...can,
    saveAddress: async (address) => void saved.push(address),
    locate: (tell) => fixes.forEach(tell),
    copy: async () => true,
    sms: (text) => `sms:?body=${encodeURIComponent(text)}`,
  };
  const root = document.createElement('div');
  root.innerHTML = renderToString(<Say {...props} />);
  const before = Array.from(root.querySelectorAll('*'));
  await act(() => hydrate(<Say {...props} phone={phone} />, root));
  const { words } = props;
  const button = (word: string) =>
    Array.from(root.querySelectorAll('button')).find(
      (one) => one.textContent === words[word]?.replace(/\.$/, ''),
    )!;
  const tap = (word: string) => act(async () => void fireEvent.click(button(word)));
  const fields = () => Array.from(root.querySelectorAll('textarea'));
  const write = (at: number, value: string) =>
    act(async () => void fireEvent.input(fields()[at]!, { target: { value } }));
  const face = () => textOf(root.querySelector('.say-face'));
  const pressed = () =>
    Array.from(root.querySelectorAll('[aria-pressed=true]')).map((one) => one.textContent);
  return { root, before, words, button, tap, fields, write, face, saved, kept, pressed };
}

describe.each(langs)('the call card in %s', (lang) => {
  it('is hidden until a script wakes it, then shows in the elements of the page', async () => {
    const built = document.createElement('div');
    built.innerHTML = renderToString(<Say {...toolProps('say', lang)} />);
    expect(built.querySelector<HTMLElement>('.say-card')?.hidden).toBe(true);
    const { root, before } = await wake(lang);
    expect(root.querySelector<HTMLElement>('.say-card')?.hidden).toBe(false);
    for (const element of before) expect(root.contains(element)).toBe(true);
  });

  it('with nothing written reads what to say, in the order of the dispatcher', async () => {
    const { tap, face, words } = await wake(lang);
    await tap('read');
    const places = ['where', 'what', 'hurt', 'danger', 'who'].map((name) =>
      face().indexOf(words[name]!),
    );
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('loses nothing that was written when a face opens and closes', async () => {
    const { tap, write, fields, face } = await wake(lang);
    await write(0, 'Перекопська 12');
    await tap('whatFire');
    await tap('read');
    expect(face()).toContain('Перекопська 12');
    expect(face()).toContain('Пожежа');
    await act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(face()).toBe('');
    expect(fields()[0]?.value).toBe('Перекопська 12');
  });
});

describe('the call card', () => {
  it.each([
    ['keeps what was written', 'Тут, біля школи', 'Тут, біля школи'],
    ['fills the line nobody wrote in', '', 'Перекопська 12'],
  ])('that learns the saved address late %s', async (_name, first, after) => {
    let tell: (known: Known) => void = () => undefined;
    const late = new Promise<Known>((done) => {
      tell = done;
    });
    const { write, fields } = await wake('uk', late);
    await write(0, first);
    await act(async () => {
      tell({ address: 'Перекопська 12' });
      await new Promise((done) => setTimeout(done));
    });
    expect(fields()[0]?.value).toBe(after);
  });

  it('takes what a guide is about, says that it did, and lets go of it', async () => {
    const { root, tap, button, words } = await wake('uk', {
      guide: { id: 'bleeding', time: new Date(2026, 10, 22, 14, 2).getTime() },
    });
    expect(button('whatBleeding').getAttribute('aria-pressed')).toBe('true');
    expect(textOf(root)).toContain(words.fromGuide!.replace('{{time}}', '14:02'));
    await tap('whatBleeding');
    expect(button('whatBleeding').getAttribute('aria-pressed')).toBe('false');
    expect(textOf(root)).not.toContain('14:02');
  });

  // Who lies there may breathe: only the person beside knows.
  it.each(['not-breathing', 'injuries', 'call', 'no-such'])('marks nothing for %s', async (id) => {
    const { root } = await wake('uk', { guide: { id, time: Date.now() } });
    expect(root.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
  });

  it.each([
    ['not-breathing', 'child-push', ['Людина не дихає', 'Серед поранених дитина']],
    ['not-breathing', 'push', ['Людина не дихає']],
    ['not-breathing', 'call-breathes', ['Людина непритомна, але дихає']],
    ['not-breathing', 'shout', []],
    ['bleeding', 'press', ['Сильна кровотеча']],
  ])('takes what the answers before %s#%s said: %j', async (id, step, says) => {
    const { root, pressed, words } = await wake('uk', { guide: { id, step, time: Date.now() } });
    expect(pressed()).toEqual(says);
    const from = words.fromGuide!.split('{{')[0]!;
    expect(textOf(root).split(from).length > 1).toBe(says.length > 0);
  });

  it('marks no step that the guides do not have', () => {
    const { guides } = bookletOf('uk');
    for (const step of ['call', 'push', 'breaths', 'go-on', 'child-call', 'side', 'call-breathes'])
      expect(guides.find(({ id }) => id === 'not-breathing')!.steps.map(({ id }) => id)).toContain(
        step,
      );
  });

  it('has what was tapped before the phone closed the page, and what a later guide adds', async () => {
    const before = { names: ['whatFire', 'hurtNone'], time: 1000 };
    const first = await wake('uk', {}, [], { picked: () => before });
    expect(first.pressed()).toEqual(['Пожежа', 'Поранених немає']);
    await first.tap('whatFire');
    expect(first.kept).toEqual([['hurtNone']]);
    const guide = { id: 'not-breathing', step: 'child-call', time: 2000 };
    const later = await wake('uk', { guide }, [], { picked: () => before });
    expect(later.pressed()).toEqual(['Людина не дихає', 'Пожежа', 'Серед поранених дитина']);
  });

  it('does not mark again what was unmarked', async () => {
    const picked = () => ({ names: [], time: 2000 });
    const guide = { id: 'bleeding', time: 1000 };
    expect((await wake('uk', { guide }, [], { picked })).pressed()).toEqual([]);
  });

  it.each([
    ['uk', 'Перекопська 12, поверх, код дверей: 4, код 27'],
    ['en', 'Перекопська 12, poverkh, kod dverey (floor, door code): 4, код 27'],
  ] as const)('says in %s what the floor of the saved card is', (lang, line) => {
    const { words } = toolProps('say', lang);
    const card = { address: 'Перекопська 12', floor: ' 4, код 27' };
    expect(addressOf(words, card)).toBe(line);
    expect(addressOf(words, { ...card, floor: ' ' })).toBe('Перекопська 12');
    expect(addressOf(words, { people: '2' })).toBeUndefined();
  });

  it('says one number of wounded at a time, and no child among none', async () => {
    const { tap, pressed } = await wake();
    await tap('hurtOne');
    await tap('hurtChild');
    await tap('hurtTwo');
    expect(pressed()).toEqual(['Є двоє поранених', 'Серед поранених дитина']);
    await tap('hurtNone');
    expect(pressed()).toEqual(['Поранених немає']);
  });

  it('offers to save an address and saves only then', async () => {
    const { root, tap, write, saved, words } = await wake();
    await write(0, 'Перекопська 12');
    expect(saved).toEqual([]);
    await tap('whereSave');
    expect(saved).toEqual(['Перекопська 12']);
    expect(textOf(root)).toContain(words.whereKept);
  });

  it('says street first and coordinates last', async () => {
    const { tap, write, face } = await wake('uk', {}, [kherson]);
    await write(0, 'Перекопська 12');
    await tap('locate');
    await tap('read');
    expect(face().indexOf('Перекопська 12')).toBeLessThan(face().indexOf('46.64'));
    expect(face()).toMatch(/неточні: широта 46\.64 12, довгота 32\.61 23\./);
  });

  it('shows a place 300 km off, says that it cannot be true, and reads it out only when told to', async () => {
    const { root, tap, face, words } = await wake('uk', {}, [dnipro]);
    await tap('locate');
    expect(textOf(root)).toContain('48.46');
    const [before] = words.far!.split('{{km}}');
    expect(textOf(root)).toMatch(new RegExp(`${before}27\\d км від Херсона\\. Якщо ви в Херсоні`));
    await tap('read');
    expect(face()).not.toContain('48.46');
    await act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    await tap('add');
    await tap('read');
    expect(face()).toContain('48.46');
  });

  it.each([
    [{ ...kherson, accuracy: 3200 }, 'rough'],
    [{ ...kherson, time: Date.now() - 6 * 60_000 }, 'old'],
    [kherson, 'unsure'],
    [{ is: 'denied' }, 'denied'],
    [{ is: 'slow' }, 'slow'],
    [{ is: 'unavailable' }, 'unavailable'],
    [{ is: 'insecure' }, 'insecure'],
    [{ is: 'missing' }, 'missing'],
  ] as [Fix, string][])('says of %j «%s»', async (fix, word) => {
    const { root, tap, words } = await wake('uk', {}, [{ is: 'asking' }, fix]);
    await tap('locate');
    expect(textOf(root)).toContain(words[word]);
    expect(textOf(root)).not.toContain(words.asking);
  });

  it('asks somebody near, with the number chosen', async () => {
    const { root, tap, face } = await wake('en');
    await tap('whatFire');
    await tap('muted');
    expect(face()).toContain('Я не можу говорити.I cannot speak.');
    expect(face()).toContain('Подзвоніть, будь ласка, на 103 і прочитайте це:');
    const chip = Array.from(root.querySelectorAll('.say-face fieldset button')).find((one) =>
      one.textContent?.startsWith('101'),
    )!;
    await act(async () => void fireEvent.click(chip));
    expect(face()).toContain('Подзвоніть, будь ласка, на 101 і прочитайте це:');
    expect(face()).toContain('Пожежа.Fire.');
  });

  it('writes a text to nobody, which asks to call and carries the card', async () => {
    const { root, write } = await wake();
    await write(0, 'Перекопська 12');
    const href = root.querySelector('a[href^="sms:"]')?.getAttribute('href') ?? '';
    expect(href).toMatch(/^sms:\?body=/);
    const body = decodeURIComponent(href.split('body=')[1]!);
    expect(body).toMatch(
      /^Подзвоніть, будь ласка, на 112 або 103 \(швидка\), 101 \(пожежа, завал\) і передайте:\nАдреса: Перекопська 12\n/,
    );
  });
});
