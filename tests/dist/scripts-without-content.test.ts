import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/en.json';
import uk from '../../src/i18n/uk.json';
import { linesOf } from '../../src/model/texts.ts';
import { scriptsIn } from '../support/built.ts';
import { content } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';

const scripts = scriptsIn(sites.root);

/** Names that zod does not lose when it is made small. */
const zods = ['invalid_type', 'unrecognized_keys', '_zod', 'ZodError'];
const zodsIn = (code: string) => zods.filter((name) => code.includes(name));

/** What a resident reads; single words stand in scripts by chance, and labels may be those of the interface. */
const words = JSON.stringify([uk, en]);
const sentences = linesOf(content)
  .filter(({ lang, value }) => lang !== null && value.length > 14 && value.includes(' '))
  .map(({ value }) => value)
  .filter((value) => !words.includes(JSON.stringify(value)));
const digits = content.contacts
  .flatMap(({ numbers }) => numbers.flatMap(({ dial, show }) => [dial, show]))
  .filter((number) => number.length > 4);

const contentIn = (code: string) =>
  [...new Set([...sentences, ...digits])].filter((one) => code.includes(one));

/** What the worker's last-resort page and its news of this release are made of. */
const workers = [
  ...content.place.standing.flatMap(({ text }) => Object.values(text)),
  ...Object.values(content.release.changes),
  ...Object.values(content.release.urgent ?? {}),
];

describe.each(scripts)('%s', (name, code) => {
  it('carries no zod, and no library of words', () => {
    expect(zodsIn(code)).toEqual([]);
    expect(code).not.toMatch(/i18next|missingInterpolationHandler/);
  });

  it('carries no sentence and no number of the content', () => {
    const allowed = name === 'sw.js' ? workers : [];
    expect(contentIn(code).filter((one) => !allowed.includes(one))).toEqual([]);
  });
});

it('tells of zod', () => {
  expect(zodsIn(readFileSync('node_modules/zod/v4/core/schemas.js', 'utf8'))).toContain('_zod');
  expect(zodsIn(readFileSync('node_modules/zod/v4/locales/en.js', 'utf8'))).toContain(
    'invalid_type',
  );
});

it('tells of content', () => {
  expect(sentences.length).toBeGreaterThan(1000);
  expect(contentIn(`a="${sentences[99]}"`)).toContain(sentences[99]);
  expect(contentIn('call("0800332858")')).toEqual(['0800332858']);
});
