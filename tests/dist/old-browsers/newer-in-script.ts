import type { AnyNode } from 'acorn';
import { lackedBy } from './compat.ts';
import { ways } from './newer-syntax.ts';
import { type Feature, featuresOf, optionOf } from './script-features.ts';
import { type Use, usesIn } from './script-uses.ts';
import { nodesOf } from './syntax.ts';

/** A feature that a file may lean on, and the targets that have it not. */
export type Newer = { feature: string; lackedBy: string[]; near: string };

/**
 * What a built script may lean on that a target lacks, each once. A member's name stands for every
 * feature called so, unless the code shows what it is read from; `allowed.ts` says which is not meant.
 */
export function newerInScript(code: string): Newer[] {
  let nodes: AnyNode[];
  try {
    nodes = nodesOf(code);
  } catch (error) {
    return [{ feature: `syntax: ${(error as Error).message}`, lackedBy: ['ES2020'], near: '' }];
  }
  const written = ways.flatMap(({ feature, entry, isIn }) => {
    const node = nodes.find(isIn);
    return node ? [{ feature, lackedBy: lackedBy(entry!.__compat!), at: node.start }] : [];
  });
  const found = [...written, ...usesIn(nodes).flatMap(newerInUse)];
  const each = new Map(found.map((newer) => [newer.feature, newer]));
  return [...each.values()]
    .filter((newer) => newer.lackedBy.length > 0)
    .map(({ at, ...newer }) => ({ ...newer, near: code.slice(Math.max(0, at - 20), at + 40) }));
}

type Found = { feature: string; lackedBy: string[]; at: number };

function newerInUse(use: Use): Found[] {
  const { name, isGlobal, options, at } = use;
  const features = featuresOf(use);
  const asked = features.flatMap((one) => options.flatMap((key) => optionOf(one, key)));
  const parts = asked.map((one) => ({ feature: one.path, lackedBy: newIn(one), at }));
  if (!isGlobal)
    return [...features.map((one) => ({ feature: one.path, lackedBy: newIn(one), at })), ...parts];
  // A global may stand in the window or only in the worker: it is there if any of its entries is.
  const [first = [], ...others] = features.map(newIn);
  const everywhere = first.filter((target) => others.every((lacking) => lacking.includes(target)));
  return [{ feature: name, lackedBy: everywhere, at }, ...parts];
}

/** The targets that know the interface and not this member; without the interface nothing can be read from it. */
function newIn({ entry, parent }: Feature): string[] {
  const withoutParent = parent?.__compat ? lackedBy(parent.__compat) : [];
  return lackedBy(entry.__compat!).filter((target) => !withoutParent.includes(target));
}
