import type { AnyNode } from 'acorn';
import { declaredBy } from './declared.ts';
import { keysOf, memberName, plainText } from './syntax.ts';

/** Where a member is read from: a global itself (`Promise`), or what one makes (`new Blob()`, `'text'`). */
export type Receiver = { global: string } | { madeBy: string };

/** One thing a script leans on: a global, a member of something, an event it listens to. */
export type Use = {
  name: string;
  of?: Receiver | undefined;
  isGlobal?: boolean;
  /** The keys of the objects it is called with. */
  options: string[];
  at: number;
};

/** The browser's own window goes by these names. */
const windows = ['window', 'self', 'globalThis'];

/** What a script reads, calls and listens to. In: all its nodes. */
export function usesIn(nodes: AnyNode[]): Use[] {
  const declared = new Set(nodes.flatMap(declaredBy));
  const isGlobal = (name: string) => !declared.has(name);
  const options = new Map(nodes.flatMap(optionsOf));
  const unpacked = new Map(nodes.flatMap(unpackedFrom));

  const receiver = (node: AnyNode | undefined): Receiver | undefined => {
    if (node?.type === 'Identifier' && isGlobal(node.name)) return { global: node.name };
    if (node?.type === 'MemberExpression') {
      const name = isWindow(node.object as AnyNode) ? memberName(node) : undefined;
      return name === undefined ? undefined : { global: name };
    }
    const maker = node && makerOf(node);
    return maker !== undefined && isGlobal(maker) ? { madeBy: maker } : undefined;
  };
  const read = (node: AnyNode, name: string, from: AnyNode | undefined): Use[] => {
    const use = { name, at: node.start, options: options.get(node) ?? [] };
    const event = /^on([a-z]+)$/.exec(name)?.[1];
    const heard = event ? [{ ...use, name: `${event}_event` }] : [];
    if (from && isWindow(from)) return [{ ...use, isGlobal: true }, ...heard];
    return [{ ...use, of: receiver(from) }, ...heard];
  };

  return nodes.flatMap((node): Use[] => {
    if (node.type === 'Identifier' && isGlobal(node.name)) {
      return read(node, node.name, undefined).map((use) => ({ ...use, isGlobal: true }));
    }
    if (node.type === 'MemberExpression') {
      const name = memberName(node);
      return name === undefined ? [] : read(node, name, node.object as AnyNode);
    }
    if (node.type === 'ObjectPattern') {
      return keysOf(node).flatMap((name) => read(node, name, unpacked.get(node)));
    }
    return heardBy(node);
  });
}

const isWindow = (node: AnyNode) => node.type === 'Identifier' && windows.includes(node.name);

/** The global whose instance a literal or `new X` is. */
function makerOf(node: AnyNode): string | undefined {
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier') return node.callee.name;
  if (node.type === 'ArrayExpression') return 'Array';
  if (plainText(node) !== undefined || node.type === 'TemplateLiteral') return 'String';
  return node.type === 'Literal' && node.regex ? 'RegExp' : undefined;
}

function optionsOf(node: AnyNode): [AnyNode, string[]][] {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
  return [[node.callee as AnyNode, node.arguments.flatMap((one) => keysOf(one as AnyNode))]];
}

function unpackedFrom(node: AnyNode): [AnyNode, AnyNode][] {
  if (node.type !== 'VariableDeclarator' || !node.init) return [];
  return [[node.id as AnyNode, node.init as AnyNode]];
}

function heardBy(node: AnyNode): Use[] {
  if (node.type !== 'CallExpression') return [];
  if (memberName(node.callee as AnyNode) !== 'addEventListener') return [];
  const event = plainText(node.arguments[0] as AnyNode | undefined);
  return event === undefined ? [] : [{ name: `${event}_event`, options: [], at: node.start }];
}
