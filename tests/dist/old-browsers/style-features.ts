import type { Identifier } from '@mdn/browser-compat-data';
import { known, membersOf } from './compat.ts';

type Entry = Identifier | undefined;

const { properties, selectors, types, 'at-rules': atRules } = known.css as Record<string, Entry>;

export const propertyEntry = (name: string): Entry => properties?.[name];
export const selectorEntry = (name: string): Entry => selectors?.[name];
export const atRuleEntry = (name: string): Entry => atRules?.[name];
/** `min-width` and `max-width` are `width` to MDN. */
export const mediaEntry = (name: string): Entry => atRules?.media?.[name.replace(/^m(in|ax)-/, '')];
export const rangeEntry: Entry = atRules?.media?.range_syntax;
export const nestingEntry: Entry = selectors?.nesting;
export const notListEntry: Entry = selectors?.not?.selector_list;

/** The entry of a property that had this name before: `grid-gap` is that of `gap` in a grid. */
export function formerEntry(name: string): Entry {
  return membersOf(properties)
    .flatMap(([, property]) => [property, ...membersOf(property).map(([, part]) => part)])
    .find((entry) =>
      [entry.__compat?.support.chrome ?? []].flat().some((one) => one.alternative_name === name),
    );
}

/** A keyword of a property; undefined where MDN tells nothing of it. */
export function keywordEntry(property: string, keyword: string): Entry {
  // The families of a font are told of in the long form only.
  const family = property === 'font' ? properties?.['font-family'] : undefined;
  return [properties?.[property]?.[keyword], family?.[keyword]].find((entry) => entry?.__compat);
}

/** A function, of the property itself (`repeat()`) or of any value (`min()`). */
export function functionEntry(property: string, name: string): Entry {
  const own = properties?.[property]?.[name];
  const kinds = membersOf(types).map(([, kind]) => kind[name]);
  return [own, types?.[name], ...kinds].find((entry) => entry?.__compat);
}

const groups: [RegExp, string][] = [
  [/^d(v[hwib]|vmin|vmax)$/, 'viewport_percentage_units_dynamic'],
  [/^s(v[hwib]|vmin|vmax)$/, 'viewport_percentage_units_small'],
  [/^l(v[hwib]|vmin|vmax)$/, 'viewport_percentage_units_large'],
  [/^cq/, 'container_query_length_units'],
];

/** A unit of length; undefined for those as old as the sheets themselves. Throws where nobody knows it. */
export function unitEntry(unit: string): Entry {
  if (/^(px|mm|cm|in|pt|pc|s|ms|deg|turn|fr|dppx|dpi)$/.test(unit)) return undefined;
  const name = groups.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
  const entry = types?.length?.[name];
  if (!entry?.__compat) throw new Error(`no unit «${unit}» in MDN’s data`);
  return entry;
}

/** What a property may do in one layout only: `gap` in a grid is years older than in a row. */
export function layoutEntry(property: string, layout: 'flex' | 'grid'): Entry {
  const entry = properties?.[property];
  return entry?.[`${layout}_context`] ?? entry?.[`context_${layout}`];
}
