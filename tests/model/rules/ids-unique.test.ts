import { expect, test } from 'vitest';
import { idsUnique } from '../../../src/model/rules/ids-unique.ts';
import {
  aContact,
  aGuide,
  aSource,
  aStep,
  both,
  contentWith,
  places,
} from '../../support/content-builder.ts';

const { check } = idsUnique;

test('one id each is fine, and two guides may name a step alike', () => {
  expect(check(contentWith({ guides: [aGuide(), aGuide({ id: 'gas' })] }))).toEqual([]);
});

test('two of one id are found in every list', () => {
  const decision = { id: 'd', point: both('а', 'a'), sides: [], decision: both('а', 'a') };
  const found = check(
    contentWith({
      guides: [
        aGuide({ steps: [aStep('leave'), aStep('leave')] }),
        aGuide({ id: 'gas' }),
        aGuide({ id: 'gas' }),
      ],
      contacts: [aContact(), aContact()],
      sources: [aSource(), aSource()],
      decisions: [decision, decision].map((one) => ({ ...one, why: one.point, signer: one.point })),
      pictures: ['p', 'p'].map((id) => ({ id, title: both('а', 'a'), svg: '<svg/>' })),
    }),
  );
  expect(places(found)).toEqual([
    'content/guides/fire.json steps.leave',
    'content/guides/gas.json gas',
    'content/contacts/service.json service',
    'content/sources.json dsns',
    'content/decisions.json d',
    'content/pictures/pictures.json p',
  ]);
});
