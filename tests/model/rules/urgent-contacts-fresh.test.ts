import { expect, test } from 'vitest';
import { urgentContactsFresh } from '../../../src/model/rules/urgent-contacts-fresh.ts';
import {
  aContact,
  aGuide,
  aGuideSaying,
  aNumber,
  aSource,
  aStep,
  contentWith,
  places,
} from '../../support/content-builder.ts';

const { check } = urgentContactsFresh;

const old = (date: string | null) =>
  aContact({ id: 'old', numbers: [aNumber('104', { provenance: [{ source: 'dsns', date }] })] });
const calling = aGuide({ group: 'now', steps: [aStep('call', { calls: ['old'] })] });

test('a source of 2024 is enough, and a guide of no haste may call an old one', () => {
  expect(check(contentWith({ guides: [calling], contacts: [old('2024-01-01')] }))).toEqual([]);
  const slow = aGuide({ ...calling, group: 'home' });
  expect(check(contentWith({ guides: [slow], contacts: [old('2023-12-31')] }))).toEqual([]);
});

test('an undated line takes the date of its document', () => {
  const contacts = [old(null)];
  expect(check(contentWith({ guides: [calling], contacts }))).toEqual([]);
  const sources = [aSource({ date: null })];
  expect(check(contentWith({ guides: [calling], contacts, sources }))).toHaveLength(1);
});

test.each(['now', 'hurt', 'danger'] as const)('an old contact called from %s', (group) => {
  const contacts = [old('2023-12-31')];
  for (const guide of [calling, aGuideSaying('Дзвоніть {call:old}')]) {
    const found = check(contentWith({ guides: [{ ...guide, group }], contacts }));
    expect(places(found)).toEqual(['content/contacts/old.json numbers.0.provenance']);
    expect(found[0]?.message).toContain('content/guides/fire.json');
  }
});
