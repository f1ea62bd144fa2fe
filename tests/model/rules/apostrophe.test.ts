import { expect, test } from 'vitest';
import { apostrophe } from '../../../src/model/rules/apostrophe.ts';
import { aContact, aGuideSaying, contentWith, places } from '../../support/content-builder.ts';

const { check } = apostrophe;

test('’ in Ukrainian, any in English', () => {
  const guides = [aGuideSaying('М’яч і п’ять', "Don't")];
  expect(check(contentWith({ guides }))).toEqual([]);
});

test.each(["М'яч", 'Мʼяч', 'М`яч', 'М‘яч'])('%s', (uk) => {
  const contacts = [aContact({ words: { uk: [uk], en: [] } })];
  const found = check(contentWith({ guides: [aGuideSaying(uk)], contacts }));
  expect(places(found)).toEqual([
    'content/guides/fire.json steps.leave.why.uk',
    'content/contacts/service.json words.uk.0',
  ]);
  expect(found[0]?.message).toContain(`"${uk}"`);
});
