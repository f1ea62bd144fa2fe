import { expect, test } from 'vitest';
import { contactsExist } from '../../../src/model/rules/contacts-exist.ts';
import {
  aContact,
  aGuide,
  aGuideSaying,
  aStep,
  both,
  contentWith,
  places,
} from '../../support/content-builder.ts';

const { check } = contactsExist;

const { contacts } = contentWith();
const bar = (contact: string) => [{ contact, label: both('служба', 'service') }];

test('existing contacts may be called, and a step may name one without a number', () => {
  const silent = aContact({
    id: 'water',
    numbers: [],
    noNumber: { text: both('Ні', 'No'), contact: 'emergency-101' },
  });
  const guide = aGuide({ steps: [aStep('call', { calls: ['emergency-103', 'water'] })] });
  expect(check(contentWith({ guides: [guide], contacts: [...contacts, silent] }))).toEqual([]);
});

test('a missing contact is found wherever it is called', () => {
  const guides = [
    aGuide({
      steps: [aStep('call', { calls: ['none'], why: both('{call:none}', '{call:none}') })],
    }),
  ];
  const lost = aContact({ id: 'lost', noNumber: { text: both('Ні', 'No'), contact: 'none' } });
  const place = { callBar: bar('none') };
  expect(places(check(contentWith({ guides, contacts: [lost], place })))).toEqual([
    'content/guides/fire.json steps.call.calls',
    'content/place.json callBar.0.contact',
    'content/contacts/lost.json noNumber.contact',
    'content/guides/fire.json steps.call.why.uk',
    'content/guides/fire.json steps.call.why.en',
  ]);
});

test('a text and the call bar need a number', () => {
  const silent = aContact({ id: 'silent', numbers: [] });
  const found = check(
    contentWith({
      guides: [aGuideSaying('Дзвоніть {call:silent}')],
      contacts: [silent],
      place: { callBar: bar('silent') },
    }),
  );
  expect(found.map(({ message }) => message)).toEqual([
    'the contact "silent" has no number',
    'the contact "silent" has no number',
  ]);
});
