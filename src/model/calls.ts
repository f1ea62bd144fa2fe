import type { Content } from './content.ts';
import { contactFile, guideFile, placeFile } from './faults.ts';
import { callsIn, linesOf } from './texts.ts';

/** A place in the content that sends people to a contact. */
export type Call = {
  contact: string;
  file: string;
  path: string;
  /** `calls` of a step, the call bar, `noNumber` of a contact, or `{call:id}` in a text. */
  by: 'step' | 'bar' | 'no-number' | 'text';
};

/** Every place that sends people to a contact, from what is shown. */
export function callsOf(content: Content): Call[] {
  const { guides, contacts, place } = content;
  const bySteps = guides.flatMap((guide) =>
    guide.steps.flatMap((step) =>
      (step.calls ?? []).map((contact): Call => {
        return { contact, file: guideFile(guide), path: `steps.${step.id}.calls`, by: 'step' };
      }),
    ),
  );
  const byBar = place.callBar.map(({ contact }, i): Call => {
    return { contact, file: placeFile, path: `callBar.${i}.contact`, by: 'bar' };
  });
  const byContacts = contacts.flatMap((one): Call[] => {
    if (one.status !== 'published' || !one.noNumber) return [];
    const contact = one.noNumber.contact;
    return [{ contact, file: contactFile(one), path: 'noNumber.contact', by: 'no-number' }];
  });
  const byTexts = linesOf(content)
    .filter((line) => line.shown)
    .flatMap(({ file, path, value }) =>
      callsIn(value).map((contact): Call => ({ contact, file, path, by: 'text' })),
    );
  return [...bySteps, ...byBar, ...byContacts, ...byTexts];
}
