import { expect, test } from 'vitest';
import { noSmsToServices } from '../../../src/model/rules/no-sms-to-services.ts';
import { aGuideSaying, contentWith, places } from '../../support/content-builder.ts';

const { check } = noSmsToServices;

const said = (uk: string, en = 'Go outside.') =>
  places(check(contentWith({ guides: [aGuideSaying(uk, en)] })));

test.each([
  ['Напишіть сусідам і попросіть: хай подзвонять {call:emergency-101}.', 'Go.'],
  ['Не надсилайте СМС на 112: його ніхто не читає.', 'Do not text {call:emergency-112}.'],
  ['Вийдіть.', 'Text a relative where you are and ask them to call {call:emergency-103}.'],
  [
    'Дзвоніть {call:emergency-103}. Напишіть рідним.',
    'Call {call:emergency-112}. Then text a friend.',
  ],
  ['Вийдіть.', 'The texts of order 1012 help.'],
])('%s %s', (uk, en) => {
  expect(said(uk, en)).toEqual([]);
});

test.each([
  'Надішліть СМС на 101.',
  'СМС на {call:emergency-112}',
  'Напишіть, де ви, на {call:emergency-102}.',
  'На 112 можна написати.',
  'Якщо не можете говорити, надішліть СМС на 112.',
  'sms:101',
])('%s', (uk) => {
  expect(said(uk)).toEqual(['content/guides/fire.json steps.leave.why.uk']);
});

test.each([
  'Text 112.',
  'Send an SMS to {call:emergency-103}.',
  'You can reach 101 by text.',
  'If you cannot speak, do not call: text 112.',
  'sms:112',
])('%s', (en) => {
  expect(said('Вийдіть.', en)).toEqual(['content/guides/fire.json steps.leave.why.en']);
});
