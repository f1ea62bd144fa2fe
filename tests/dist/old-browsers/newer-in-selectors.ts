import type { Identifier } from '@mdn/browser-compat-data';
import { type CssNode, type SelectorList, walk } from 'css-tree';
import { lackedBy } from './compat.ts';
import * as mdn from './style-features.ts';

type Part = [feature: string, entry: Identifier | undefined];

/**
 * The selectors of one rule by MDN's entries. One that a browser does not know takes the whole list with
 * it, so what is new or of one engine must stand alone; if not, it is named as `… in a list`.
 */
export function newerInSelectors(list: SelectorList): Part[] {
  const isList = list.children.size > 1;
  const parts: Part[] = [];
  walk(list, (node) => {
    if (node === list) return;
    for (const [feature, entry] of partsOf(node)) {
      const lacking = !entry?.__compat || lackedBy(entry.__compat).length > 0;
      parts.push([isList && lacking ? `${feature} in a list` : feature, entry]);
    }
  });
  return parts;
}

function partsOf(node: CssNode): Part[] {
  if (node.type === 'NestingSelector') return [['&', mdn.nestingEntry]];
  if (node.type === 'PseudoElementSelector') {
    return [[`::${node.name}`, mdn.selectorEntry(node.name)]];
  }
  if (node.type !== 'PseudoClassSelector') return [];
  const part: Part = [`:${node.name}`, mdn.selectorEntry(node.name)];
  const lists = node.name === 'not' && node.children?.some((one) => !isSimple(one));
  return lists ? [part, [':not(list)', mdn.notListEntry]] : [part];
}

/** `:not(.a)`, the only form of old; `:not(.a, .b)` and `:not(.a.b)` are newer. */
function isSimple(list: CssNode): boolean {
  if (list.type !== 'SelectorList') return true;
  const [first] = list.children.toArray();
  return list.children.size === 1 && first?.type === 'Selector' && first.children.size === 1;
}
