import { expect, test } from 'vitest';
import { numbersAge } from '../../../src/model/rules/numbers-age.ts';
import { aContact, aNumber, aSource, contentWith, places } from '../../support/content-builder.ts';

const { check } = numbersAge;

const release = { date: '2026-11-22' };
const dated = (date: string | null, rung: string | null = null) =>
  check(
    contentWith({
      release,
      sources: [aSource({ date: null })],
      contacts: [
        aContact({
          numbers: [
            aNumber('103', {
              provenance: [
                { source: 'dsns', date },
                { source: 'dsns', date: '2020-01-01' },
              ],
              rung: rung === null ? null : { by: 'Черговий', date: rung },
            }),
          ],
        }),
      ],
    }),
  );

test('18 months, or a later ring, is young enough', () => {
  expect(dated('2025-05-22')).toEqual([]);
  expect(dated('2022-01-01', '2026-10-01')).toEqual([]);
});

test('older is told and stops nothing', () => {
  const found = dated('2025-05-21');
  expect(places(found)).toEqual(['content/contacts/service.json numbers.0.provenance']);
  expect(found[0]).toMatchObject({
    level: 'warning',
    message: expect.stringContaining('2025-05-21'),
  });
});

test('undated is told', () => {
  const numbers = [aNumber('103', { provenance: [{ source: 'dsns', date: null }] })];
  const sources = [aSource({ date: null })];
  const found = check(contentWith({ release, sources, contacts: [aContact({ numbers })] }));
  expect(found[0]?.message).toContain('undated');
});
