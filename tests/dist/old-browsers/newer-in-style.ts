import type { Identifier } from '@mdn/browser-compat-data';
import { type CssNode, type Declaration, generate, parse, walk } from 'css-tree';
import { lackedBy, type Spelling } from './compat.ts';
import type { Newer } from './newer-in-script.ts';
import { newerInSelectors } from './newer-in-selectors.ts';
import * as mdn from './style-features.ts';

/**
 * What a style sheet leans on that a target lacks, each once. What stands inside `@supports` is left
 * alone: it is asked for before it is used. Throws where the sheet does not parse.
 */
export function newerInStyle(css: string): Newer[] {
  const sheet = parse(css, {
    parseCustomProperty: true,
    onParseError: (error) => {
      throw error;
    },
  });
  const found: Newer[] = [];
  walk(sheet, function (node) {
    const near = () => generate(node).slice(0, 60);
    const judge = (feature: string, entry: Identifier | undefined, spellings?: Spelling[]) => {
      // What MDN does not know at all is a slip of the pen, or newer than its data.
      const lacking = entry?.__compat ? lackedBy(entry.__compat, spellings) : ['MDN’s data'];
      if (lacking.length > 0) found.push({ feature, lackedBy: lacking, near: near() });
    };
    if (node.type === 'Atrule') {
      judge(`@${node.name}`, mdn.atRuleEntry(node.name));
      if (node.name === 'supports') return walk.skip;
    }
    if (node.type === 'FeatureRange') judge('@media range', mdn.rangeEntry);
    if (node.type === 'Feature') judge(`@media ${node.name}`, mdn.mediaEntry(node.name));
    if (node.type === 'SelectorList') {
      for (const [feature, entry] of newerInSelectors(node)) judge(feature, entry);
    }
    if (node.type === 'Block') {
      for (const part of inBlock(node.children.toArray())) judge(...part);
    }
    const property = this.declaration?.property;
    if (property !== undefined) {
      for (const [feature, entry] of inValue(node, property)) judge(feature, entry);
      // Names that the sheet itself gives.
      if (node.type === 'Function' && /^(var|env)$/.test(node.name)) return walk.skip;
    }
    return undefined;
  });
  return [...new Map(found.map((newer) => [newer.feature, newer])).values()];
}

type Part = [feature: string, entry: Identifier | undefined, spellings?: Spelling[]];

/** The properties of one rule, with every spelling that it gives them. */
function inBlock(nodes: CssNode[]): Part[] {
  const declared = nodes.filter((node): node is Declaration => node.type === 'Declaration');
  const names = declared.map(({ property }) => property).filter((name) => !name.startsWith('--'));
  const layout = declared.some(
    ({ property, value }) => property === 'display' && /grid/.test(generate(value)),
  )
    ? 'grid'
    : 'flex';
  const plain = new Set(names.map((name) => name.replace(/^-(webkit|moz|ms)-/, '')));
  return [...plain].flatMap((name): Part[] => {
    const spellings = names.flatMap((written): Spelling[] => {
      if (written === name) return [{}];
      return written.endsWith(`-${name}`) && written.startsWith('-')
        ? [{ prefix: written.slice(0, -name.length) }]
        : [];
    });
    const former = mdn.propertyEntry(name) ? undefined : mdn.formerEntry(name);
    if (former) return [[name, former, [{ alternative_name: name }]]];
    const inLayout = mdn.layoutEntry(name, layout);
    const part: Part = [name, mdn.propertyEntry(name), spellings];
    return inLayout ? [part, [`${name} in ${layout}`, inLayout]] : [part];
  });
}

function inValue(node: CssNode, property: string): Part[] {
  if (node.type === 'Function') return [[`${node.name}()`, mdn.functionEntry(property, node.name)]];
  if (node.type === 'Dimension') {
    const entry = mdn.unitEntry(node.unit);
    return entry ? [[node.unit, entry]] : [];
  }
  if (node.type !== 'Identifier') return [];
  const entry = mdn.keywordEntry(property, node.name);
  return entry ? [[`${property}: ${node.name}`, entry]] : [];
}
