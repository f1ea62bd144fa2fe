import { describe, expect, it } from 'vitest';
import { isPack, isParts } from '../../src/protocol.ts';
import { bytesOf, filesIn, pagesIn, type Site, sha256, worksetOf } from '../support/built.ts';
import { sites } from '../support/sites.ts';

type Listed = { url: string; integrity?: string };

/** What the pages of a site ask for to work, by name from its base. */
function neededBy(site: Site): string[] {
  const asked =
    /<(?:script type="module" src|link rel="(?:stylesheet|manifest|icon)" href|section [^>]*data-audio)="([^"]+)"/g;
  const urls = [...pagesIn(site).values()].flatMap((html) =>
    [...html.matchAll(asked)].map(([, url]) => url!.slice(site.base.length)),
  );
  return [...new Set(urls)];
}

/** What is wrong with a list: what stands twice, or with other bytes than those served. */
function wrongIn(list: Listed[], bytes: (name: string) => Uint8Array): string[] {
  return list.flatMap(({ url, integrity }, i) => {
    const twice = list.findIndex((one) => one.url === url) !== i;
    const fits = integrity === `sha256-${sha256(bytes(url), 'base64')}`;
    return [...(twice ? [`${url} stands twice`] : []), ...(fits ? [] : [`${url}: other bytes`])];
  });
}

describe.each([sites.root, sites.kherson])('the worker’s list of $base', (site) => {
  const list = worksetOf(site);
  const names = list.map(({ url }) => url);
  const packed = filesIn(site.outDir).filter((name) => isPack(name) || isParts(name));

  it('is all that the pages need, the packs and their parts, and nothing else', () => {
    expect(packed).toHaveLength(3);
    expect(neededBy(site)).toHaveLength(6);
    expect([...names].sort()).toEqual([...neededBy(site), ...packed].sort());
  });

  it('leaves no file of assets behind', () => {
    const assets = filesIn(site.outDir).filter((name) => name.startsWith('assets/'));
    expect(names).toEqual(expect.arrayContaining(assets));
  });

  it('holds each once, with the integrity of the bytes served', () => {
    expect(wrongIn(list, (name) => bytesOf(site, name))).toEqual([]);
  });

  it('one changed byte and one line twice are told', () => {
    const [first] = list;
    const changed = (name: string) => Buffer.concat([bytesOf(site, name), Buffer.from(' ')]);
    expect(wrongIn([first!], changed)).toEqual([`${first!.url}: other bytes`]);
    const twice = wrongIn([...list, first!], (name) => bytesOf(site, name));
    expect(twice).toEqual([`${first!.url} stands twice`]);
    const bare = wrongIn([{ url: first!.url }], (name) => bytesOf(site, name));
    expect(bare).toEqual([`${first!.url}: other bytes`]);
  });
});
