import { generate, parse, type SelectorList, walk } from 'css-tree';
import type { RenderedCopy } from '../pages/render.tsx';
import type { CopyAssets } from './copy-assets.ts';
import { iconInside } from './icons.ts';

/** Signs that stand beside words in many places: drawn by the style, so that no place has to carry them. */
const signs = { '.dont li::before': 'ban', '.answer.hot::after': 'triangle-alert' };

/** The style of a copy: the site's rules that it needs, its icons, the word before the sources of a step. */
export function copyStyle(
  { body, icons, sourcesWord }: RenderedCopy,
  { script, style }: CopyAssets,
): string {
  const rules = [
    ...icons.map((name) => iconRule(`.i-${name}`, name)),
    ...Object.entries(signs).map(([selector, name]) => iconRule(selector, name)),
    `.refs:not(:empty)::before{content:"${sourcesWord}: "}`,
  ];
  return needed(style, classesIn(body, script)) + rules.join('');
}

/** The classes of the elements, and every word of the script: it may set one. */
function classesIn(body: string, script: string): Set<string> {
  const attributes = [...body.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) =>
    names!.split(' '),
  );
  return new Set([...attributes, ...(script.match(/[\w-]+/g) ?? [])]);
}

/** Leaves out every rule that is about a class which stands nowhere. */
function needed(style: string, classes: Set<string>): string {
  const tree = parse(style);
  walk(tree, {
    visit: 'Rule',
    enter(rule, item, list) {
      const { children } = rule.prelude as SelectorList;
      const alive = children.filter((selector) => {
        let known = true;
        walk(selector, (node) => {
          if (node.type === 'ClassSelector' && !classes.has(node.name)) known = false;
        });
        return known;
      });
      if (alive.isEmpty) list.remove(item);
      else (rule.prelude as SelectorList).children = alive;
    },
  });
  return generate(tree);
}

/** An icon in the colour of the words around it: a tenth of what it weighs in every place. */
function iconRule(selector: string, name: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>${iconInside(name)}</svg>`;
  const data = svg.replace(/"/g, "'").replace(/[<>#]/g, encodeURIComponent);
  return `${selector}{-webkit-mask-image:url("data:image/svg+xml,${data}")}`;
}
