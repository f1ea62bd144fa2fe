import { expect, it } from 'vitest';
import { filesIn, textOfFile } from '../../support/built.ts';
import { sites } from '../../support/sites.ts';
import { allowedInStyles, unexplained } from './allowed.ts';
import { newerInStyle } from './newer-in-style.ts';

const site = sites.root;
const names = filesIn(site.outDir);
/** Each style once, by a file that holds it; that of the pages by home. */
const styles = new Map(
  [...names, 'index.html']
    .filter((name) => /\.html$|^sw\.js$/.test(name))
    .flatMap((name) =>
      [...textOfFile(site, name).matchAll(/<style>(.*?)<\/style>/gs)].map(
        ([, css]) => [css!, name] as const,
      ),
    ),
);
const sheets = [...styles].map(([css, name]) => ({ name, newer: newerInStyle(css) }));

it('the sheets are those of the pages and of the last-resort page, and none is a file', () => {
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['index.html', 'sw.js']));
  expect(names.filter((name) => name.endsWith('.css'))).toEqual([]);
});

it.each(sheets)('$name leans on nothing that a target lacks', ({ name, newer }) => {
  expect(unexplained(name, newer, allowedInStyles).join('\n')).toBe('');
});

it('every exception is still needed', () => {
  const met = new Set(sheets.flatMap(({ newer }) => newer).map(({ feature }) => feature));
  expect(Object.keys(allowedInStyles).filter((feature) => !met.has(feature))).toEqual([]);
});

it.each([
  ['a{display:flex;gap:1px}', 'gap in flex'],
  ['a{aspect-ratio:1}', 'aspect-ratio'],
  ['a{inset:0}', 'inset'],
  ['a{height:100dvh}', 'dvh'],
  ['a{--height:calc(100svh - 1px)}', 'svh'],
  ['a{width:10cqw}', 'cqw'],
  ['a{color:color-mix(in srgb,red,blue)}', 'color-mix()'],
  ['a{overflow-wrap:anywhere}', 'overflow-wrap: anywhere'],
  ['a{overflow:clip}', 'overflow: clip'],
  ['a{colour:red}', 'colour'],
  ['a:has(b){color:red}', ':has'],
  ['a:is(b,c){color:red}', ':is'],
  ['a:not(.b,.c){color:red}', ':not(list)'],
  ['a:not(.b.c){color:red}', ':not(list)'],
  ['a{&:hover{color:red}}', '&'],
  ['a:hover,b:focus-visible{color:red}', ':focus-visible in a list'],
  ['a,b::-moz-progress-bar{color:red}', '::-moz-progress-bar in a list'],
  ['@layer a{a{color:red}}', '@layer'],
  ['@container (width>1px){a{color:red}}', '@container'],
  ['@media (width>=1px){a{color:red}}', '@media range'],
  ['@media (prefers-contrast:more){a{color:red}}', '@media prefers-contrast'],
])('finds what is newer in %s', (css, feature) => {
  const found = newerInStyle(css);
  expect(found.map((one) => one.feature)).toContain(feature);
  expect(unexplained('a.css', found, {}).join()).toContain(`a.css · ${feature} is unknown to`);
});

it.each([
  'a{display:grid;grid-gap:1px;grid-template-columns:repeat(auto-fill,minmax(min(100%,9rem),1fr))}',
  'a{display:grid;gap:1px}',
  'a{padding:calc(1px + env(safe-area-inset-bottom)) var(--dvh)}',
  'a{-webkit-appearance:none;appearance:none}',
  'a:not(.b)>c::before{width:min(1px,2vh);font:600 1rem/1.4 serif}',
  '@media (min-width:1px) and (prefers-color-scheme:dark){a{color:red}}',
  '@supports (aspect-ratio:1){a{aspect-ratio:1}}',
])('leaves alone what the targets know: %s', (css) => {
  expect(newerInStyle(css)).toEqual([]);
});

it('does not take a broken sheet for a clean one', () => {
  expect(() => newerInStyle('a{color:red;b c}')).toThrow();
  expect(() => newerInStyle('a{width:1foo}')).toThrow('foo');
});
