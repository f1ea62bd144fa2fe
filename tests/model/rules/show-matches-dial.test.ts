import { expect, test } from 'vitest';
import { showMatchesDial } from '../../../src/model/rules/show-matches-dial.ts';
import { aContact, aNumber, contentWith, places } from '../../support/content-builder.ts';

const { check } = showMatchesDial;

const shown = (dial: string, show: string) =>
  check(contentWith({ contacts: [aContact({ numbers: [aNumber(dial, { show })] })] }));

test.each([
  ['103', '103'],
  ['0800101102', '0 800 101 102'],
  ['+380501234567', '050 123 45 67'],
  ['+380501234567', '+380 50 123-45-67'],
  ['+380552123456', '(0552) 12-34-56'],
])('%s is shown as %s', (dial, show) => {
  expect(shown(dial, show)).toEqual([]);
});

test.each([
  ['0800101102', '0 800 100 102'],
  ['+380501234567', '50 123 45 67'],
  ['103', '103 або 112'],
  ['103', '1O3'],
])('%s is not shown as %s', (dial, show) => {
  expect(places(shown(dial, show))).toEqual(['content/contacts/service.json numbers.0.show']);
});
