// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showSaving } from '../../src/offline/offline-line.ts';
import type { Saving } from '../../src/offline/saving.ts';
import { HomePage } from '../../src/pages/home.tsx';
import type { Lang } from '../../src/routes.ts';
import { pageContext, showPage, textOf } from '../support/show-page.tsx';

const at = new Date(2026, 10, 22, 9, 5).getTime();
const ready: Saving = { state: 'ready', checkedAt: at };
const webView = 'Mozilla/5.0 (Linux; Android 11; wv) Chrome/120.0.0.0 Mobile Safari/537.36';

let agent: string;
beforeEach(() => {
  agent = 'Mozilla/5.0 (Linux; Android 11) Chrome/120.0.0.0 Mobile Safari/537.36';
  vi.spyOn(navigator, 'userAgent', 'get').mockImplementation(() => agent);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

/** The page after it was told how saving goes. */
function told(lang: Lang, ...news: Saving[]) {
  const body = showPage(lang, <HomePage page={pageContext(lang)} />);
  for (const one of news) showSaving(one);
  const line = body.querySelector('#offline');
  return {
    state: document.documentElement.dataset.offline,
    status: textOf(line!.querySelector('[role=status]')),
    all: textOf(line),
    copy: !line!.querySelector('#copy-address')!.hasAttribute('hidden'),
    install: !line!.querySelector('#install-hint')!.hasAttribute('hidden'),
  };
}

describe('the offline line', () => {
  it('says how far it has come', () => {
    const progress = { type: 'progress' as const, done: 3, total: 9 };
    expect(told('uk', { state: 'saving' })).toMatchObject({
      state: 'saving',
      status: 'Зберігаю на телефон…',
    });
    expect(told('en', { state: 'saving', progress }).status).toBe('Saving to the phone… 3/9');
  });

  it('says ready, where and when, and only then how to keep it on the screen', () => {
    const shown = told('uk', { state: 'saving' }, ready);
    expect(shown).toMatchObject({ state: 'ready', copy: false, install: true });
    expect(shown.status).toBe('Працює без інтернету в цьому браузері.');
    expect(shown.all).toContain('Перевірено о 9:05.');
    expect(told('en', { state: 'saving' }).install).toBe(false);
  });

  it('takes back what it said when the next check fails', () => {
    const shown = told('en', ready, { state: 'failed' });
    expect(shown).toMatchObject({ state: 'failed', install: false });
    expect(shown.status).toBe('Not saved yet. Will try again when there is a connection.');
    expect(shown.all).not.toContain('Checked');
  });

  it.each([
    [{ state: 'none', why: 'no-worker' }, 'Тут зберегти не можна. Відкрийте в Chrome чи Safari.'],
    [{ state: 'none', why: 'insecure' }, 'Це тимчасова копія. Збережіть файл на телефон.'],
  ] satisfies [Saving, string][])(
    'says where nothing can be kept, and offers the address: %o',
    (saving, words) => {
      expect(told('uk', saving)).toMatchObject({ state: 'none', status: words, copy: true });
    },
  );

  it.each([
    [`${webView} Telegram-Android/10.2`, 'Збережено лише в Telegram.'],
    [`${webView} Viber/20.6`, 'Збережено лише в Viber.'],
    [webView, 'Збережено лише в цьому застосунку.'],
  ])('never says that it works without internet in %s', (inApp, words) => {
    agent = inApp;
    const shown = told('uk', { state: 'saving' }, ready);
    expect(shown).toMatchObject({ state: 'none', copy: true, install: false });
    expect(shown.status).toContain(words);
    expect(shown.all).not.toContain('Працює без інтернету');
    expect(shown.all).not.toContain('Перевірено');
  });

  it('does not offer the screen to one who came from it', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    expect(told('uk', ready).install).toBe(false);
  });
});
