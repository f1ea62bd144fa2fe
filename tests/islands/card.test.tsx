// @vitest-environment jsdom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it } from 'vitest';
import { Card, type Phone } from '../../src/islands/card/view.tsx';
import type { CardFields } from '../../src/islands/card/view-fields.ts';
import { langs } from '../../src/routes.ts';
import { textOf } from '../support/show-page.tsx';
import { toolProps } from '../support/tool-props.ts';

afterEach(cleanup);

const refuses = () => Promise.reject(new Error('QuotaExceededError'));

async function wake(can: Partial<Phone> = {}, lang: 'uk' | 'en' = 'uk') {
  const props = toolProps('card', lang);
  const done: unknown[] = [];
  const phone: Phone = {
    read: async () => ({ lost: false }),
    save: async (text) => void done.push({ ...text }),
    erase: async () => void done.push('erased'),
    acceptLoss: () => void done.push('accepted'),
    copy: async () => true,
    saveFile: (name, text) => void done.push([name, text]),
    ...can,
  };
  const root = document.createElement('div');
  root.innerHTML = renderToString(<Card {...props} />);
  await act(() => hydrate(<Card {...props} phone={phone} />, root));
  const { words } = props;
  const button = (word: string) =>
    Array.from(root.querySelectorAll('button')).find((one) => one.textContent === words[word]);
  const tap = (word: string) => act(async () => void fireEvent.click(button(word)!));
  const fields = () => Array.from(root.querySelectorAll('textarea'));
  const write = (at: number, value: string) =>
    act(async () => void fireEvent.input(fields()[at]!, { target: { value } }));
  const said = () => textOf(root.querySelector('.card-said'));
  return { root, words, button, tap, fields, write, said, done };
}

describe.each(langs)('my card in %s', (lang) => {
  it('is lines for paper until a script wakes it', async () => {
    const built = document.createElement('div');
    built.innerHTML = renderToString(<Card {...toolProps('card', lang)} />);
    expect(built.querySelector<HTMLElement>('.card-form')?.hidden).toBe(true);
    expect(built.querySelectorAll('.card-line')).toHaveLength(6);
    const { root } = await wake({}, lang);
    expect(root.querySelector<HTMLElement>('.card-form')?.hidden).toBe(false);
    // hydrate() mends no attribute by itself.
    expect(root.querySelector('.card-tool')?.classList.contains('card-awake')).toBe(true);
  });

  it('says who can see it', async () => {
    const { root, words } = await wake({}, lang);
    expect(textOf(root)).toContain(words.who);
  });
});

describe('my card', () => {
  it('is saved when asked and not before; a later change is said', async () => {
    const { tap, write, said, words, done } = await wake();
    await write(0, 'Перекопська 12');
    expect(done).toEqual([]);
    await tap('save');
    expect(done).toEqual([{ address: 'Перекопська 12' }]);
    expect(said()).toBe(words.saved);
    await write(1, '4');
    expect(said()).toBe(words.changed);
  });

  it('does not call saved what was written while it was saving', async () => {
    let end: () => void = () => undefined;
    const save = () =>
      new Promise<void>((done) => {
        end = done;
      });
    const { tap, write, said, words } = await wake({ save });
    await write(0, 'Перекопська 12');
    await tap('save');
    expect(said()).toBe(words.saving);
    await write(0, 'Перекопська 14');
    await act(async () => end());
    expect(said()).toBe(words.changed);
  });

  it('that cannot be saved stays on the screen, with other ways to keep it', async () => {
    const { tap, write, fields, said, words, done } = await wake({ save: refuses });
    await write(0, 'Перекопська 12');
    await tap('save');
    expect(said()).toContain(words.failed);
    expect(said()).toContain(words.failedHow);
    expect(fields()[0]?.value).toBe('Перекопська 12');
    await tap('file');
    expect(done).toEqual([['моя-картка.txt', 'Адреса: Перекопська 12']]);
  });

  it('that cannot be read is not called lost, and says so', async () => {
    const { root, words } = await wake({ read: refuses });
    expect(textOf(root)).toContain(words.unread);
    expect(textOf(root)).not.toContain(words.lost);
  });

  it('is not saved before the saved one is read, and loses nothing of either', async () => {
    let tell: (card: CardFields) => void = () => undefined;
    const read = () =>
      new Promise<{ card: CardFields; lost: boolean }>((done) => {
        tell = (card) => done({ card, lost: false });
      });
    const { tap, write, fields, button, done } = await wake({ read });
    await write(0, 'Тут, біля школи');
    await write(1, '4');
    expect(button('save')?.disabled).toBe(true);
    await act(async () => tell({ address: 'Перекопська 12', floor: '4, код 27', call: 'Оля' }));
    expect(fields()[0]?.value).toBe('Перекопська 12\nТут, біля школи');
    expect(button('save')?.disabled).toBe(false);
    await tap('save');
    expect(done).toEqual([
      expect.objectContaining({
        address: 'Перекопська 12\nТут, біля школи',
        floor: '4, код 27',
        call: 'Оля',
      }),
    ]);
  });

  it('that could not be read is read again before anything is saved over it', async () => {
    let works = false;
    const read = async () => {
      if (!works) throw new Error('UnknownError');
      return { card: { address: 'Перекопська 12' }, lost: false };
    };
    const { tap, write, fields, said, button, words, done } = await wake({ read });
    await write(4, 'Еналаприл');
    expect(button('save')?.disabled).toBe(true);
    await tap('readAgain');
    expect(said()).toBe(words.unread);
    expect(button('save')?.disabled).toBe(true);
    works = true;
    await tap('readAgain');
    expect([fields()[0]?.value, fields()[4]?.value]).toEqual(['Перекопська 12', 'Еналаприл']);
    expect(said()).toBe(words.changed);
    expect(button('readAgain')).toBeUndefined();
    await tap('save');
    expect(done).toEqual([
      expect.objectContaining({ address: 'Перекопська 12', medicines: 'Еналаприл' }),
    ]);
  });

  it('that is lost says so until the person has seen it', async () => {
    const { root, tap, words, done } = await wake({ read: async () => ({ lost: true }) });
    expect(textOf(root)).toContain(words.lost);
    await tap('understood');
    expect(done).toEqual(['accepted']);
    expect(textOf(root)).not.toContain(words.lost);
  });

  it('is erased in two taps, from the screen too', async () => {
    const read = async () => ({ card: { address: 'Перекопська 12' }, lost: false });
    const { root, tap, fields, said, button, words, done } = await wake({ read });
    expect(fields()[0]?.value).toBe('Перекопська 12');
    await tap('erase');
    expect(done).toEqual([]);
    await tap('eraseYes');
    expect(done).toEqual(['erased']);
    expect(said()).toBe(words.erased);
    expect(textOf(root)).not.toContain('Перекопська');
    expect(button('erase')).toBeUndefined();
  });

  it('that could not be erased stays, and says so', async () => {
    const read = async () => ({ card: { address: 'Перекопська 12' }, lost: false });
    const { tap, fields, said, words } = await wake({ read, erase: refuses });
    await tap('erase');
    await tap('eraseYes');
    expect(said()).toBe(words.eraseFailed);
    expect(fields()[0]?.value).toBe('Перекопська 12');
  });
});
