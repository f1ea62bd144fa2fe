import { describe, expect, it } from 'vitest';
import { headersFor } from '../../src/build/headers.ts';
import { textOfFile } from '../support/built.ts';
import { sites } from '../support/sites.ts';
import { asCloudflare, asJoining, asNetlify, readHeadersFile } from './support/headers-file.ts';

describe.each([sites.root, sites.kherson])('_headers at $base', (site) => {
  const text = textOfFile(site, '_headers');
  const rules = readHeadersFile(text);
  const names = Object.keys(JSON.parse(textOfFile(site, 'release.json')).files);
  const addressOf = (name: string) => site.base + name.replace(/(^|\/)index\.html$/, '$1');

  it.each([
    ['Netlify', asNetlify],
    ['Cloudflare Pages', asCloudflare],
  ])('gives every file its headers on %s, each once', (_host, read) => {
    expect(names.length).toBeGreaterThan(50);
    for (const name of [...names, 'release.json']) {
      expect([name, read(rules, addressOf(name))]).toEqual([name, headersFor(name)]);
    }
  });

  it('loses no protection where a host only joins', () => {
    const wrong = names.flatMap((name) => {
      const wanted = headersFor(name);
      const joined = asJoining(rules, addressOf(name));
      return Object.keys(wanted)
        .filter((header) => joined[header] !== wanted[header])
        .map((header) => `${header} of ${name.replace(/^assets\/.*/, 'assets/')}`);
    });
    // The booklet that is one file still reads there; only its script stays still.
    const expected = wrong.filter((one) => !one.includes(' of what-to-do.'));
    expect(new Set(expected)).toEqual(
      new Set(['Cache-Control of assets/', 'Content-Security-Policy of sw.js']),
    );
    // The page's policy beside its own: what that means for the worker, browser.test.ts tries.
    expect(asJoining(rules, addressOf('sw.js'))['Content-Security-Policy']).toBe(
      `${headersFor('index.html')['Content-Security-Policy']}, ${headersFor('sw.js')['Content-Security-Policy']}`,
    );
  });

  it('stays within what Cloudflare Pages reads', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

it('tells browsers to ask again for all that keeps its name, and to keep what is hashed', () => {
  for (const name of ['index.html', 'sw.js', 'manifest.webmanifest', 'release.json', '404.html']) {
    expect([name, headersFor(name)['Cache-Control']]).toEqual([name, 'no-cache']);
  }
  expect(headersFor('assets/core-abc.js')['Cache-Control']).toMatch(/max-age=31536000, immutable$/);
});

it('allows the worker nothing but to fetch from its own host', () => {
  expect(headersFor('sw.js')['Content-Security-Policy']).toBe(
    "default-src 'none'; connect-src 'self'",
  );
});
