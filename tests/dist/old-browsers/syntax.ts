import { type AnyNode, parse } from 'acorn';

/** Parts of a node that only name something: no reader of the code reaches a browser's feature by them. */
function onlyNames({ type, ...node }: AnyNode): string[] {
  if (type === 'MemberExpression') return 'computed' in node && node.computed ? [] : ['property'];
  if (type === 'Property' || type === 'MethodDefinition') {
    return 'computed' in node && node.computed ? [] : ['key'];
  }
  if (/^(Labeled|Break|Continue)Statement$/.test(type)) return ['label'];
  if (/^(Import|Export)Specifier$|^MetaProperty$/.test(type)) return Object.keys(node);
  return [];
}

/** The nodes right below one, without those that are only names; `typeof x` asks, it does not use. */
function childrenOf(node: AnyNode): AnyNode[] {
  if (node.type === 'UnaryExpression' && node.operator === 'typeof') {
    const { argument } = node;
    if (argument.type === 'Identifier') return [];
    if (argument.type === 'MemberExpression') return [argument.object as AnyNode];
  }
  const names = onlyNames(node);
  return Object.entries(node)
    .filter(([key]) => !names.includes(key))
    .flatMap(([, value]) => value as unknown)
    .filter((value): value is AnyNode => typeof (value as AnyNode | null)?.type === 'string');
}

/** Every node of a script. In: ES2020 at most; what came later throws a SyntaxError. */
export function nodesOf(code: string): AnyNode[] {
  const found: AnyNode[] = [parse(code, { ecmaVersion: 2020, sourceType: 'module' })];
  // Grows while it is walked; minified code nests too deep for recursion to be cheap.
  for (let i = 0; i < found.length; i += 1) found.push(...childrenOf(found[i]!));
  return found;
}

/** The text of a plain string. */
export function plainText(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

/** The name that a member is read by: `a.b`, `a['b']`; undefined where it is computed. */
export function memberName(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  if (node.computed) return plainText(node.property as AnyNode);
  return node.property.type === 'Identifier' ? node.property.name : undefined;
}

/** The keys of `{ a, 'b': c }`, as a pattern or as a value. */
export function keysOf(node: AnyNode): string[] {
  if (node.type !== 'ObjectPattern' && node.type !== 'ObjectExpression') return [];
  return (node.properties as AnyNode[]).flatMap((one) => {
    if (one.type !== 'Property' || one.computed) return [];
    return one.key.type === 'Identifier' ? [one.key.name] : [plainText(one.key as AnyNode) ?? ''];
  });
}
