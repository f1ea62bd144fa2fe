import type { AnyNode } from 'acorn';

/** The names that a node declares; a name declared nowhere in a file is the browser's. */
export function declaredBy(node: AnyNode): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return namesIn(node.id as AnyNode);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...namesIn(node.id), ...node.params.flatMap((one) => namesIn(one as AnyNode))];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return namesIn(node.id);
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return [node.local.name];
    case 'CatchClause':
      return namesIn(node.param as AnyNode | null);
    default:
      return [];
  }
}

function namesIn(pattern: AnyNode | null | undefined): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return namesIn(pattern.left as AnyNode);
    case 'RestElement':
      return namesIn(pattern.argument as AnyNode);
    case 'ArrayPattern':
      return pattern.elements.flatMap((one) => namesIn(one as AnyNode | null));
    case 'ObjectPattern':
      return (pattern.properties as AnyNode[]).flatMap((one) =>
        namesIn(one.type === 'Property' ? (one.value as AnyNode) : one),
      );
    default:
      return [];
  }
}
