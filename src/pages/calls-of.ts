import type { PageContext } from './context.ts';

/** The numbers of the call bar with their words. Throws where a contact of the bar has none. */
export function callsOf({ booklet }: PageContext) {
  return booklet.place.callBar.map(({ contact, label }) => {
    const number = booklet.contacts.find(({ id }) => id === contact)?.numbers[0];
    if (!number)
      throw new Error(`content/place.json · callBar · ${contact} has no published number`);
    return { dial: number.dial, show: number.show, label };
  });
}
