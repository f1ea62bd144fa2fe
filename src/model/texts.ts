import type { Content } from './content.ts';
import * as faults from './faults.ts';

type Part =
  | 'guide'
  | 'tool'
  | 'contact'
  | 'source'
  | 'decision'
  | 'picture'
  | 'place'
  | 'release'
  | 'editor';

/** One string of the content and where it stands. */
export type Line = {
  file: string;
  /** `steps.press.text.uk`: ids instead of positions where there are ids. */
  path: string;
  value: string;
  /** Null for what is not a sentence: ids, addresses, digits, words people type. */
  lang: 'uk' | 'en' | 'latin' | null;
  part: Part;
  /** False for what no page shows: held and retired contacts, notes to editors. */
  shown: boolean;
};

/** Every string of the content; drawings excepted. */
export function linesOf(content: Content): Line[] {
  const { guides, tools, contacts, sources, decisions, pictures, place, release, leftOut } =
    content;
  const titles = pictures.map(({ id, title }) => ({ id, title }));
  return [
    ...guides.flatMap((guide) => strings(guide, faults.guideFile(guide), 'guide', true)),
    ...tools.flatMap((tool) => strings(tool, faults.toolFile(tool), 'tool', true)),
    ...contacts.flatMap((contact) => {
      const shown = contact.status === 'published';
      return strings(contact, faults.contactFile(contact), 'contact', shown);
    }),
    ...strings(sources, faults.sourcesFile, 'source', true),
    ...strings(decisions, faults.decisionsFile, 'decision', true),
    ...strings(titles, faults.picturesFile, 'picture', true),
    ...strings(place, faults.placeFile, 'place', true),
    ...strings(release, faults.releaseFile, 'release', true),
    ...strings(leftOut, 'content/left-out.json', 'editor', false),
  ];
}

function strings(root: unknown, file: string, part: Part, shown: boolean): Line[] {
  const lines: Line[] = [];
  const visit = (value: unknown, path: string[]) => {
    if (typeof value === 'string') {
      const key = path.at(-1);
      const lang = key === 'uk' || key === 'en' || key === 'latin' ? key : null;
      const toEditor = part === 'contact' && path[0] === 'ask';
      lines.push({ file, path: path.join('.'), value, lang, part, shown: shown && !toEditor });
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, [...path, nameOf(item) ?? String(i)]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    }
  };
  visit(root, []);
  return lines;
}

function nameOf(item: unknown): string | undefined {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

const callMark = /\{call:([^}]*)\}/g;

/** The contacts a text names as `{call:contactId}`. */
export const callsIn = (text: string): string[] =>
  [...text.matchAll(callMark)].map((m) => m[1] ?? '');

const gap = /\{\{\w+\}\}/g;

/** The text with a filler (a dash) in place of each `{call:contactId}` and each gap `{{n}}`. */
export const withoutCalls = (text: string): string => text.replace(callMark, '—').replace(gap, '—');
