import { describe, expect, it } from 'vitest';
import { inAppBrowser } from '../../src/offline/in-app.ts';

const android = 'Mozilla/5.0 (Linux; Android 11; SM-A125F';
const chrome =
  'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.43 Mobile Safari/537.36';
const ios =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('a browser inside another app', () => {
  it.each([
    ['Telegram', `${android}) ${chrome} Telegram-Android/10.2.3 (Samsung SM-A125F; Android 11)`],
    ['Telegram', `${android}; wv) ${chrome} Telegram-Android/11.0`],
    ['Instagram', `${android}; wv) ${chrome} Instagram 302.0.0.34.111 Android`],
    ['Instagram', `${ios} Mobile/15E148 Instagram 280.0.0.18.114 (iPhone12,1; iOS 16_1)`],
    ['Viber', `${android}; wv) ${chrome} Viber/20.6.0.6`],
    ['Facebook', `${android}; wv) ${chrome} [FB_IAB/FB4A;FBAV/441.0.0.32.107;]`],
    ['Facebook', `${ios} Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone12,1;FBMD/iPhone]`],
    ['Facebook', `${ios} Mobile/15E148 [FBAN/MessengerLiteForiOS;FBAV/420.0]`],
    ['', `${android}; wv) ${chrome}`],
  ])('is «%s»: %s', (name, userAgent) => {
    expect(inAppBrowser({ navigator: { userAgent } })).toBe(name);
  });

  it.each(['TelegramWebview', 'TelegramWebviewProxy'])('is Telegram where it has %s', (name) => {
    const page = { navigator: { userAgent: `${ios} Version/16.1 Mobile/15E148 Safari/604.1` } };
    expect(inAppBrowser({ ...page, [name]: {} })).toBe('Telegram');
    expect(inAppBrowser(page)).toBeUndefined();
  });
});

it.each([
  `${android}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.99 Mobile Safari/537.36`,
  `${android}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`,
  'Mozilla/5.0 (Android 11; Mobile; rv:79.0) Gecko/79.0 Firefox/79.0',
  `${ios} Version/13.1 Mobile/15E148 Safari/604.1`,
  `${ios} CriOS/120.0.6099.50 Mobile/15E148 Safari/604.1`,
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
])('a real browser is none: %s', (userAgent) => {
  expect(inAppBrowser({ navigator: { userAgent } })).toBeUndefined();
});
