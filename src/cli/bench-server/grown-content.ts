import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadChecked } from '../../model/check.ts';
import type { Guide, Text } from '../../model/schema.ts';
import { moveWords, vocabularyOf } from './moved-words.ts';

/** The triage stays one: a rule wants every *hurt* guide to lead to this very id. */
const triage = 'after';

/**
 * Writes into `to` the content of `from` with every guide standing there `times` times: copies have
 * ids, words and links of their own, and no large tile. The same each time it runs.
 * Throws where the result breaks a rule.
 */
export function growContent(from: string, to: string, times: number): void {
  const { guides } = loadChecked(from, () => undefined);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  const vocabulary = vocabularyOf(guides.flatMap(textsIn));
  for (let copy = 2; copy <= times; copy += 1) {
    for (const guide of guides) {
      const made = copied(guide, copy, (text) => moveWords(text, vocabulary, copy * 7));
      writeFileSync(join(to, 'guides', `${made.id}.json`), JSON.stringify(made));
    }
  }
  loadChecked(to, () => undefined);
}

function copied(guide: Guide, copy: number, say: (text: Text) => Text): Guide {
  const { home: _tile, ...rest } = guide;
  const idOf = (id: string) => `c${copy}-${id}`;
  const made = mapped(rest, (part) => {
    if (isText(part)) return say(part);
    if (typeof part.guide !== 'string' || part.guide === triage) return undefined;
    return { ...part, guide: idOf(part.guide) };
  }) as Guide;
  const line = copy * 100 + (guide.line ?? guide.home ?? 99);
  // A copy of the triage is no triage, so it cannot close a path of *hurt*.
  const group = guide.id === triage ? 'danger' : guide.group;
  return { ...made, id: idOf(guide.id), line, group };
}

type Part = Record<string, unknown>;

const isText = (part: Part): part is Text =>
  typeof part.uk === 'string' && typeof part.en === 'string' && !('latin' in part);

function textsIn(guide: Guide): Text[] {
  const texts: Text[] = [];
  mapped(guide, (part) => {
    if (isText(part)) texts.push(part);
    return undefined;
  });
  return texts;
}

/** A copy in which `change` has replaced the objects it wants to; it answers undefined for the others. */
function mapped(value: unknown, change: (part: Part) => Part | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const part = value as Part;
  return (
    change(part) ??
    Object.fromEntries(Object.entries(part).map(([key, item]) => [key, mapped(item, change)]))
  );
}
