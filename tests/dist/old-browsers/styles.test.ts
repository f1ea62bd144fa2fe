import { expect, it } from 'vitest';
import { filesIn, textOfFile } from '../../support/built.ts';
import { sites } from '../../support/sites.ts';
import { allowedInStyles, unexplained } from './allowed.ts';
import { newerInStyle } from './newer-in-style.ts';

const files = filesIn(sites.root.outDir).filter((name) => name.endsWith('.css'));
const lastResort = /<style>(.*?)<\/style>/.exec(textOfFile(sites.root, 'sw.js'))?.[1];
const sheets = [
  ...files.map((name) => ({ name, newer: newerInStyle(textOfFile(sites.root, name)) })),
  { name: 'the last-resort page', newer: newerInStyle(lastResort!) },
];

it('the sheets are one of the pages and that of the last-resort page', () => {
  expect(files).toHaveLength(1);
  expect(lastResort).toContain('color');
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
