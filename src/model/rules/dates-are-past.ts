import type { Rule } from '../content.ts';
import { contactFile, fault, guideFile, sourcesFile } from '../faults.ts';

/** No signature, ring or source is of a day after the release: such a date is invented or mistyped. */
export const datesArePast: Rule = {
  name: 'dates-are-past',
  check: ({ guides, contacts, sources, release }) => {
    const dates = [
      ...guides.map((guide) => {
        return { date: guide.review?.date, file: guideFile(guide), path: 'review.date' };
      }),
      ...contacts.flatMap((contact) =>
        contact.numbers.flatMap(({ rung, provenance }, i) => {
          const at = (field: string) => ({
            file: contactFile(contact),
            path: `numbers.${i}.${field}`,
          });
          return [
            { date: rung?.date, ...at('rung.date') },
            ...provenance.map(({ date }, n) => ({ date, ...at(`provenance.${n}.date`) })),
          ];
        }),
      ),
      ...sources.map(({ id, date }) => ({ date, file: sourcesFile, path: `${id}.date` })),
    ];
    return dates
      .filter(({ date }) => date && date > release.date)
      .map(({ date, file, path }) =>
        fault(
          file,
          path,
          `${date} is after the release of ${release.date}`,
          'write the true date, or null; mind the date in release.json',
        ),
      );
  },
};
