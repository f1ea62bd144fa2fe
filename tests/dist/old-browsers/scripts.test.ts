import { expect, it } from 'vitest';
import { copyFile } from '../../../src/routes.ts';
import { scriptsIn } from '../../support/built.ts';
import { sites } from '../../support/sites.ts';
import { allowedInScripts, unexplained } from './allowed.ts';
import { newerInScript } from './newer-in-script.ts';

const scripts = scriptsIn(sites.root).map(([name, code]) => ({
  name,
  newer: newerInScript(code),
}));

it('the scripts are those of the pages, their line in the head, the worker’s and the copy’s', () => {
  const found = scripts.map(({ name }) => name.replace(/-[\w-]{8}\./, '.'));
  const known = ['assets/core.js', 'assets/islands.js', 'sw.js', 'index.html', copyFile('uk')];
  expect(found).toEqual(expect.arrayContaining(known));
});

it.each(scripts)('$name leans on nothing that a target lacks', ({ name, newer }) => {
  expect(unexplained(name, newer, allowedInScripts).join('\n')).toBe('');
});

it('every exception is still needed', () => {
  const met = new Set(scripts.flatMap(({ newer }) => newer).map(({ feature }) => feature));
  expect(Object.keys(allowedInScripts).filter((feature) => !met.has(feature))).toEqual([]);
});

it.each([
  ['a.at(-1)', 'Array.at'],
  ['a[`at`](-1)', 'Array.at'],
  ['a.replaceAll(`x`, `y`)', 'String.replaceAll'],
  ['a.findLast(Boolean)', 'Array.findLast'],
  ['a.toSorted()', 'Array.toSorted'],
  ['structuredClone(a)', 'structuredClone'],
  ['window.structuredClone(a)', 'structuredClone'],
  ['Promise.any([])', 'Promise.any'],
  ['Object.hasOwn(a, `b`)', 'Object.hasOwn'],
  ['AbortSignal.timeout(9)', 'AbortSignal.timeout_static'],
  ['let { timeout: t } = AbortSignal', 'AbortSignal.timeout_static'],
  ['Response.json(a)', 'Response.json_static'],
  ['crypto.randomUUID()', 'Crypto.randomUUID'],
  ['new Blob([]).arrayBuffer()', 'Blob.arrayBuffer'],
  ['new Blob([]).stream()', 'Blob.stream'],
  ['e.replaceChildren()', 'Element.replaceChildren'],
  ['new WeakRef(a)', 'WeakRef'],
  ['new BroadcastChannel(`a`)', 'BroadcastChannel'],
  ['indexedDB.databases()', 'IDBFactory.databases'],
  ['requestIdleCallback(f)', 'requestIdleCallback'],
  ['e.addEventListener(`scrollend`, f)', 'Document.scrollend_event'],
  ['e.onscrollend = f', 'Element.scrollend_event'],
  ['e.addEventListener(`a`, f, { signal })', /addEventListener.*signal/],
  ['new Error(`a`, { cause: b })', 'Error.options_cause_parameter'],
  ['map.values().map(f)', 'iterator helper'],
  ['/(?<=a)b/.test(c)', 'lookbehind'],
  ['RegExp(`(?<!a)b`)', 'lookbehind'],
  ['RegExp(`a`, `v`)', 'flag v'],
  ['10n', '1n'],
  ['export * as a from "b"', 'export * as name'],
  ['a ||= b', /^syntax/],
  ['class A { b = 1 }', /^syntax/],
  ['await a', /^syntax/],
])('finds what is newer in %s', (code, feature) => {
  const found = newerInScript(code);
  const features = found.map((one) => one.feature);
  expect(features).toContainEqual(
    typeof feature === 'string' ? feature : expect.stringMatching(feature),
  );
  expect(unexplained('a.js', found, {}).join()).toContain('a.js · ');
});

it.each([
  'Promise.allSettled([]).then((all) => all.find(Boolean))',
  'Object.keys(a).map(f)',
  'typeof structuredClone === `function`',
  'new Response(new Blob([])).arrayBuffer()',
  'function f(structuredClone) { structuredClone() }',
  'const { b: c = window } = a; c.fetch(a?.b ?? b)',
  '/\\p{L}+/u.test(a)',
  'a.addEventListener(`click`, f, { once: true })',
])('leaves alone what the targets know: %s', (code) => {
  expect(unexplained('a.js', newerInScript(code), {})).toEqual([]);
});
