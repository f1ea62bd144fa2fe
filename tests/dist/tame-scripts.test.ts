import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scriptsIn } from '../support/built.ts';
import { sites } from '../support/sites.ts';
import { usesIn } from './old-browsers/script-uses.ts';
import { nodesOf } from './old-browsers/syntax.ts';

const scripts = scriptsIn(sites.root);

/** What makes code of a text, and what makes a page of one. */
const runs = ['eval', 'Function', 'execScript', 'importScripts'];
const writes = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'],
  ...['write', 'writeln', 'createContextualFragment', 'parseFromString'],
];

/** The uses of such names in a script, each as often as it stands there. */
function wildIn(code: string): string[] {
  const used = usesIn(nodesOf(code))
    .filter(({ name, isGlobal }) => (isGlobal ? runs : writes).includes(name))
    .map(({ name }) => name);
  // To Preact a key of the props: it is asked for by name alone.
  return [...used, ...(code.match(/dangerouslySetInnerHTML/g) ?? [])].sort();
}

/** Preact writes HTML for whoever asks it to: the islands may hold what its own file holds, and not once more. */
const preacts = wildIn(readFileSync('node_modules/preact/dist/preact.mjs', 'utf8'));

it('Preact itself is known by what it carries', () => {
  expect(new Set(preacts)).toEqual(new Set(['innerHTML', 'dangerouslySetInnerHTML']));
});

it.each(scripts)('%s makes no code and no page of text', (name, code) => {
  const found = wildIn(code);
  expect(found).toEqual(/\/islands-/.test(name) ? preacts : []);
});

it.each([
  ...['eval(a)', 'window.eval(a)', 'new Function(a)', 'self.Function(a)', 'importScripts(a)'],
  ...['a.innerHTML = b', 'a[`innerHTML`] = b', 'document.write(a)', 'a.insertAdjacentHTML(b, c)'],
  'h(a, { dangerouslySetInnerHTML: b })',
])('tells of %s', (code) => {
  expect(wildIn(code)).toHaveLength(1);
});
