import { showDate } from '../i18n/dates.ts';
import { wordsOf } from '../i18n/t.ts';
import type { Booklet } from '../model/localise.ts';

/** The emergency numbers as a contact book takes them: vCard 3.0, one card a number. */
export function emergencyCards({ contacts, sources, lang }: Booklet): string {
  const t = wordsOf(lang);
  const seen = new Set<string>();
  const entries = contacts
    .filter(({ group }) => group === 'emergency')
    .flatMap((contact) => contact.numbers.map((number) => ({ contact, number })))
    .filter(({ number: { dial } }) => !seen.has(dial) && seen.add(dial));
  return entries
    .flatMap(({ contact, number }) => {
      const [from] = number.provenance;
      const publisher = sources.find(({ id }) => id === from?.source)?.publisher ?? '';
      const source = from?.date
        ? t('contacts.source', { publisher, date: showDate(from.date) })
        : t('contacts.sourceNoDate', { publisher });
      const rung = number.rung
        ? t('contacts.rung', { date: showDate(number.rung.date) })
        : t('contacts.notRung');
      const name = escaped(`${number.show} ${contact.name}`);
      return [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `N:${name};;;;`,
        `FN:${name}`,
        `TEL;TYPE=VOICE:${number.dial}`,
        `NOTE:${escaped(`${contact.purpose} ${source} ${rung}`)}`,
        'END:VCARD',
      ];
    })
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** RFC 2426: what separates values is escaped inside of them. */
const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');

/** RFC 2425: no line longer than 75 bytes; what goes on begins with a space. */
function folded(line: string): string {
  const rows: string[] = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > 74) {
      rows.push('');
      bytes = 0;
    }
    rows[rows.length - 1] += letter;
    bytes += size;
  }
  return rows.join('\r\n ');
}
