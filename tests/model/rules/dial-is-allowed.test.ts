import { expect, test } from 'vitest';
import { dialIsAllowed } from '../../../src/model/rules/dial-is-allowed.ts';
import { aContact, contentWith, places } from '../../support/content-builder.ts';

const { check } = dialIsAllowed;

const dialled = (dial: string) => check(contentWith({ contacts: [aContact({}, dial)] }));

test.each(['103', '1545', '203', '2345', '7333', '116123', '0800101102', '+380501234567'])(
  '%s can be dialled',
  (dial) => {
    expect(dialled(dial)).toEqual([]);
  },
);

test.each([
  ...['*123#', '#103', '+79161234567', '0501234567', '380501234567', '+38050123456', '204', '2346'],
  ...['080010110', '116 123', '1', '911', '+3805012345678', '10', '15451', ' 103', '103,1'],
])('%s cannot', (dial) => {
  const found = dialled(dial);
  expect(places(found)).toEqual(['content/contacts/service.json numbers.0.dial']);
  expect(found[0]?.message).toContain(`"${dial}"`);
});
