import { expect, test } from 'vitest';
import { ukrainianIsUkrainian } from '../../../src/model/rules/ukrainian-is-ukrainian.ts';
import { aGuideSaying, aSource, both, contentWith } from '../../support/content-builder.ts';

const { check } = ukrainianIsUkrainian;

const said = (uk: string) =>
  check(contentWith({ guides: [aGuideSaying(uk)] })).map(({ message }) => message);

test.each([
  'Зайдіть у Viber чи Telegram, увімкніть Wi-Fi.',
  'Покажіть QR-код і PDF-файл на iPhone.',
  'Сайт dsns.gov.ua/advice, бот @kherson_bot, реєстр RD4U.',
  'Минуло {{n}} хв, з них {{many}} тиші.',
  'Понад 40 °C. П’ять хвилин. Дзвоніть {call:emergency-103}.',
  'Минуло {{h}} год {{m}} хв.',
])('%s', (uk) => {
  expect(said(uk)).toEqual([]);
});

test.each([
  ['Надішліть SMS', '"SMS" has Latin letters'],
  ['Минуло {n} хв', '"n" has Latin letters'],
  ['I дзвоніть', '"I" has Latin letters'],
  ['Ляжте pів', '"pів" has Latin letters'],
  ['Cтоп', '"Cтоп" has Latin letters'],
  ['Вы тут', '"Вы" has a Russian letter'],
  ['Эвакуація', '"Эвакуація" has a Russian letter'],
])('%s', (uk, message) => {
  expect(said(uk)).toEqual([message]);
});

test('a document keeps its name', () => {
  const sources = [aSource({ title: both('Stop the Bleed: курс', 'Stop the Bleed') })];
  expect(check(contentWith({ sources }))).toEqual([]);
});
