/** What a card has, in the order in which it is asked for. */
export const fields = ['address', 'floor', 'people', 'needs', 'medicines', 'call'] as const;

export type CardFields = Partial<Record<string, string>>;

/** The card as a text to copy, to save or to send; what is not written is left out. */
export function cardText(words: Record<string, string>, text: CardFields): string {
  return fields
    .filter((name) => text[name]?.trim())
    .map((name) => `${words[name]}: ${text[name]?.trim()}`)
    .join('\n');
}

/** Two texts of one card as one: where they differ, what was saved stands before what was written. */
export function joined(saved: CardFields, now: CardFields): CardFields {
  const both = (old: string, own: string) => {
    if (old.includes(own)) return old;
    return own.includes(old) ? own : `${old}\n${own}`;
  };
  return Object.fromEntries(
    fields.map((name) => [name, both(saved[name]?.trim() ?? '', now[name]?.trim() ?? '')]),
  );
}

export const isEmpty = (text: CardFields): boolean => fields.every((name) => !text[name]?.trim());
