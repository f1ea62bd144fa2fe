/** How many words a text has; a number, a `{call:id}` and «5–7» are one each, a dash is none. */
export function wordsIn(text: string): number {
  return text
    .replace(/\{call:[^}]*\}/g, '0')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The sentences of a text. */
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?…][»”"’)]*)\s+/);
