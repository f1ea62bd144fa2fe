import { callsOf } from '../calls.ts';
import type { Content, Rule } from '../content.ts';
import { contactFile, fault, guideFile } from '../faults.ts';
import type { Contact } from '../schema.ts';

const oldest = '2024-01-01';
const urgent = ['now', 'hurt', 'danger'];

/** A contact that a guide of *now*, *hurt* or *danger* calls has a source of 2024 or later. */
export const urgentContactsFresh: Rule = {
  name: 'urgent-contacts-fresh',
  check: (content) => {
    const guides = content.guides.filter(({ group }) => urgent.includes(group)).map(guideFile);
    const calls = callsOf(content).filter(({ file }) => guides.includes(file));
    return content.contacts
      .filter(({ id }) => calls.some(({ contact }) => contact === id))
      .filter((contact) => contact.numbers.length > 0 && newest(content, contact) < oldest)
      .map((contact) => {
        const call = calls.find((one) => one.contact === contact.id);
        return fault(
          contactFile(contact),
          'numbers.0.provenance',
          `no source of 2024 or later, and ${call?.file} · ${call?.path} calls it`,
          'add a newer source with its date, or call another contact there',
        );
      });
  },
};

function newest({ sources }: Content, contact: Contact): string {
  const dates = contact.numbers.flatMap(({ provenance }) =>
    provenance.map(
      ({ source, date }) => date ?? sources.find(({ id }) => id === source)?.date ?? '',
    ),
  );
  return dates.sort().at(-1) ?? '';
}
