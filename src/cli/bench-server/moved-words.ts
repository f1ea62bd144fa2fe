import type { Text } from '../../model/schema.ts';

/** Words of one language, «{call:…}» left whole. */
const words = { uk: /\{[^}]*\}|[а-яіїєґ’]+/giu, en: /\{[^}]*\}|[a-z’]+/gi };

/** Beside a number these would read as advice to write to it, which a rule forbids. */
const staying = /повідомл|пишіть|напиш|есемес|смс|sms|text|writ|messag/i;

/** Words that may stand for each other: of one language, length and case. */
type Vocabulary = Map<string, string[]>;

/** Every word of these texts, in groups of those that may stand for each other. */
export function vocabularyOf(texts: Text[]): Vocabulary {
  const groups = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const lang of ['uk', 'en'] as const) {
      for (const word of text[lang].match(words[lang]) ?? []) {
        if (staying.test(word)) continue;
        const key = keyOf(lang, word);
        groups.set(key, (groups.get(key) ?? new Set()).add(word));
      }
    }
  }
  return new Map([...groups].map(([key, all]) => [key, [...all].sort()]));
}

/**
 * The text with each word replaced by the one `by` places on in its group: other words, as long as
 * before and as many, so a compressor finds nothing that it has read already.
 */
export function moveWords(text: Text, vocabulary: Vocabulary, by: number): Text {
  const moved = (lang: 'uk' | 'en') =>
    text[lang].replace(words[lang], (word) => {
      const group = vocabulary.get(keyOf(lang, word)) ?? [];
      const at = group.indexOf(word);
      return word.startsWith('{') || at < 0 ? word : group[(at + by) % group.length]!;
    });
  return { uk: moved('uk'), en: moved('en') };
}

const keyOf = (lang: string, word: string) =>
  `${lang} ${word.length} ${word[0] === word[0]!.toLowerCase() ? 'small' : 'large'}`;
