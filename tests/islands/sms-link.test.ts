import { expect, it } from 'vitest';
import { smsLink } from '../../src/islands/say/sms-link.ts';

const android =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/138.0.0.0 Mobile Safari/537.36';
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 13_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
const macintosh =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15';

it.each([
  ['Android', android, 5, '?'],
  ['an iPhone', iPhone, 5, '&'],
  ['a tablet of Apple’s', macintosh, 5, '&'],
  ['a Macintosh', macintosh, 0, '?'],
])('%s gets the text and no recipient', (_name, userAgent, maxTouchPoints, sign) => {
  const link = smsLink('Пожежа & дим?\nПерекопська 12', { userAgent, maxTouchPoints });
  expect(link.startsWith(`sms:${sign}body=`)).toBe(true);
  expect(decodeURIComponent(link.slice(10))).toBe('Пожежа & дим?\nПерекопська 12');
  expect(link.slice(5)).not.toMatch(/[&?#\n]/);
});
