import type { Identifier } from '@mdn/browser-compat-data';
import type { AnyNode } from 'acorn';
import { known } from './compat.ts';
import { memberName, plainText } from './syntax.ts';

/** A way to write that ES2020 or older knows and that is no name to look up, with MDN's entry for it. */
type Way = { feature: string; entry: Identifier | undefined; isIn: (node: AnyNode) => boolean };

const { builtins, statements, regular_expressions: regex } = known.javascript;

const listsOfIterator = ['keys', 'values', 'entries', 'matchAll'];

export const ways: Way[] = [
  {
    feature: '1n',
    entry: builtins?.BigInt,
    isIn: (node) => node.type === 'Literal' && node.bigint != null,
  },
  {
    feature: 'export * as name',
    entry: statements?.export?.namespace,
    isIn: (node) => node.type === 'ExportAllDeclaration' && node.exported != null,
  },
  {
    feature: 'lookbehind',
    entry: regex?.lookbehind_assertion,
    isIn: (node) => /\(\?<[=!]/.test(expressionOf(node)[0]),
  },
  {
    feature: 'flag d',
    entry: builtins?.RegExp?.hasIndices,
    isIn: (node) => expressionOf(node)[1].includes('d'),
  },
  {
    feature: 'flag v',
    entry: builtins?.RegExp?.unicodeSets,
    isIn: (node) => expressionOf(node)[1].includes('v'),
  },
  {
    // `map.values().map()`: by its name alone it could not be told from the one of an array.
    feature: 'iterator helper',
    entry: builtins?.Iterator?.map,
    isIn: (node) => {
      const list = node.type === 'MemberExpression' ? node.object : undefined;
      if (list?.type !== 'CallExpression') return false;
      const from = list.callee.type === 'MemberExpression' ? list.callee : undefined;
      const ofObject = from?.object.type === 'Identifier' && from.object.name === 'Object';
      const isIterator = from && !ofObject && listsOfIterator.includes(memberName(from) ?? '');
      return isIterator === true && memberName(node) !== 'next';
    },
  },
];

/** Pattern and flags of `/a/u` or `RegExp('a', 'u')`; empty for anything else. */
function expressionOf(node: AnyNode): [pattern: string, flags: string] {
  if (node.type === 'Literal' && node.regex) return [node.regex.pattern, node.regex.flags];
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return ['', ''];
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return ['', ''];
  const [pattern, flags] = node.arguments.map((one) => plainText(one as AnyNode) ?? '');
  return [pattern ?? '', flags ?? ''];
}
