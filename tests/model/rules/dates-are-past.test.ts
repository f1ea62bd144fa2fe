import { expect, test } from 'vitest';
import { datesArePast } from '../../../src/model/rules/dates-are-past.ts';
import {
  aContact,
  aGuide,
  aNumber,
  aSource,
  contentWith,
  places,
} from '../../support/content-builder.ts';

const { check } = datesArePast;

const at = (date: string) =>
  check(
    contentWith({
      release: { date: '2026-11-22' },
      guides: [
        aGuide({ review: { officer: 'Іваненко', service: 'Служба', date } }),
        aGuide({ id: 'gas' }),
      ],
      contacts: [
        aContact({
          numbers: [
            aNumber('103', {
              rung: { by: 'Черговий', date },
              provenance: [{ source: 'dsns', date }],
            }),
          ],
        }),
      ],
      sources: [aSource({ date }), aSource({ id: 'other', date: null })],
    }),
  );

test('the day of the release is past enough', () => {
  expect(at('2026-11-22')).toEqual([]);
});

test('the day after is not', () => {
  expect(places(at('2026-11-23'))).toEqual([
    'content/guides/fire.json review.date',
    'content/contacts/service.json numbers.0.rung.date',
    'content/contacts/service.json numbers.0.provenance.0.date',
    'content/sources.json dsns.date',
  ]);
});
