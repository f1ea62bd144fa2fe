import { describe, expect, it } from 'vitest';
import { isPack, isParts, type Pack, packCharset, unpack } from '../../src/protocol.ts';
import { readAddress } from '../../src/routes.ts';
import { bytesOf, filesIn, pagesIn, type Site, textOfFile } from '../support/built.ts';
import { sites } from '../support/sites.ts';

type Unpacked = { name: string; pages: [url: string, html: string][] };

/** The packs of a site as the worker unpacks them. */
function packsOf(site: Site): Unpacked[] {
  const names = filesIn(site.outDir);
  const shared: string[] = JSON.parse(textOfFile(site, names.find(isParts)!));
  return names.filter(isPack).map((name) => {
    const pack: Pack = JSON.parse(new TextDecoder(packCharset).decode(bytesOf(site, name)));
    const parts = [...shared, ...pack.parts];
    return { name, pages: pack.pages.map(([url, pieces]) => [url, unpack(parts, pieces)]) };
  });
}

describe.each([sites.root, sites.kherson])('the packs of $base', (site) => {
  const packs = packsOf(site);
  const pages = packs.flatMap((pack) => pack.pages);
  const files = pagesIn(site);

  it('hold every page once', () => {
    expect(files.size).toBeGreaterThan(40);
    expect(pages.map(([url]) => url).sort()).toEqual([...files.keys()].sort());
  });

  it('unpack to the very bytes of every page', () => {
    const other = pages.filter(([url, html]) => files.get(url) !== html).map(([url]) => url);
    expect(other).toEqual([]);
  });

  it('hold one language each', () => {
    for (const { name, pages } of packs) {
      const langs = pages.map(([url]) => readAddress(site.base, url).lang);
      expect([...new Set(langs)]).toEqual([/pack-(uk|en)-/.exec(name)?.[1]]);
    }
  });
});

/** A page without what names this build's files and base. */
const bare = (html: string, base: string) =>
  html
    .replace(/ integrity="[^"]*"/g, '')
    .replace(/(assets\/[a-z]+)-[\w-]{8}\./g, '$1.')
    .replace(new RegExp(`(^|")${base}`, 'g'), '$1/');

it('under another base only addresses are others', () => {
  const [root, kherson] = [sites.root, sites.kherson].map((site) => {
    const pages = packsOf(site).flatMap((pack) => pack.pages);
    return new Map(pages.map(([url, html]) => [bare(url, site.base), bare(html, site.base)]));
  });
  const other = [...root!].filter(([url, html]) => kherson!.get(url) !== html);
  expect(other.map(([url]) => url)).toEqual([]);
  expect(bare('<a href="/kherson/fire/">1</a>', '/kherson/')).toBe('<a href="/fire/">1</a>');
  expect(bare('<a href="/kherson/fire/">1</a>', '/')).not.toBe('<a href="/fire/">1</a>');
});
