import type { Lang } from '../routes.ts';
import { citedSources } from './cited.ts';
import type { Content } from './content.ts';
import type { Contact, Guide, Say, Step, Text } from './schema.ts';

/** The same shape with every text in one language. */
export type Localised<T> = T extends Say
  ? T
  : T extends Text
    ? string
    : T extends (infer One)[]
      ? Localised<One>[]
      : T extends object
        ? { [Key in keyof T]: Localised<T[Key]> }
        : T;

/** What residents may see, in one language: held contacts and the do-not-publish list are not in it. */
export type Booklet = Omit<Localised<Content>, 'doNotPublish' | 'leftOut' | 'recordings'> & {
  lang: Lang;
};
export type LocalGuide = Localised<Guide>;
export type LocalStep = Localised<Step>;
export type LocalContact = Localised<Contact>;

/**
 * Picks one language everywhere and puts the digits where a text says `{call:contactId}`.
 * Throws where such a contact has no number (a rule has said so before, with its file).
 */
export function localise(content: Content, lang: Lang): Booklet {
  const numbers = new Map(content.contacts.map((contact) => [contact.id, firstNumber(contact)]));
  const fill = (text: string) =>
    text.replace(/\{call:([^}]+)\}/g, (mark, id: string) => {
      const number = numbers.get(id);
      if (!number) throw new Error(`${mark}: no such contact with a number`);
      return number;
    });
  const pick = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pick);
    if (typeof value !== 'object' || value === null) return value;
    if (isText(value)) return fill(value[lang]);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pick(one)]));
  };
  const { doNotPublish, leftOut, recordings, ...shown } = content;
  const contacts = content.contacts.filter(({ status }) => status === 'published');
  const cited = citedSources({ ...shown, contacts });
  const sources = content.sources.filter(({ id }) => cited.has(id));
  return { ...(pick({ ...shown, contacts, sources }) as Omit<Booklet, 'lang'>), lang };
}

function firstNumber(contact: Contact): string | undefined {
  return contact.numbers[0]?.show;
}

function isText(value: object): value is Text {
  const keys = Object.keys(value);
  if (keys.length !== 2 || !('uk' in value && 'en' in value)) return false;
  return typeof value.uk === 'string' && typeof value.en === 'string';
}
