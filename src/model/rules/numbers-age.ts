import type { Problem, Rule } from '../content.ts';
import { caution, contactFile } from '../faults.ts';

const months = 18;

/**
 * A published number whose newest source, or last ring, is older than 18 months before the release, or
 * undated. Only a warning: an urgent correction must never wait for a stale date.
 */
export const numbersAge: Rule = {
  name: 'numbers-age',
  check: ({ contacts, sources, release }) => {
    const oldest = monthsBefore(release.date);
    return contacts
      .filter(({ status }) => status === 'published')
      .flatMap((contact) =>
        contact.numbers.flatMap(({ dial, provenance, rung }, i): Problem[] => {
          const dates = provenance.map(({ source, date }) => {
            return date ?? sources.find(({ id }) => id === source)?.date ?? '';
          });
          const newest = [...dates, rung?.date ?? ''].sort().at(-1) ?? '';
          if (newest >= oldest) return [];
          return [
            caution(
              contactFile(contact),
              `numbers.${i}.provenance`,
              `${dial}: the newest source is ${newest === '' ? 'undated' : `of ${newest}`}`,
              'ring the number and write "rung", or add a newer source',
            ),
          ];
        }),
      );
  },
};

function monthsBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}
