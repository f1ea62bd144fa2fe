import { expect, test } from 'vitest';
import { sourcesExist } from '../../../src/model/rules/sources-exist.ts';
import {
  aContact,
  aGuide,
  aNumber,
  aStep,
  both,
  contentWith,
  places,
} from '../../support/content-builder.ts';

const { check } = sourcesExist;

test('known sources are fine', () => {
  expect(check(contentWith())).toEqual([]);
});

test('an unknown source is found in steps, numbers and decisions', () => {
  const side = { text: both('а', 'a'), sources: ['none'] };
  const words = { point: side.text, decision: side.text, why: side.text, signer: side.text };
  const found = check(
    contentWith({
      guides: [aGuide({ steps: [aStep('leave', { sources: ['none'] })] })],
      contacts: [
        aContact({ numbers: [aNumber('103', { provenance: [{ source: 'none', date: null }] })] }),
      ],
      decisions: [{ id: 'd', sides: [side], ...words }],
    }),
  );
  expect(places(found)).toEqual([
    'content/guides/fire.json steps.leave.sources',
    'content/contacts/service.json numbers.0.provenance',
    'content/decisions.json d.sides.0.sources',
  ]);
});
