import { describe, expect, it } from 'vitest';
import { bytesOf, filesIn, type Site, sha256, textOfFile } from '../support/built.ts';
import { content } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';

type Release = { files: Record<string, string> } & Record<string, unknown>;

/** Where the list of a release and the files served differ. */
function differences({ files }: Release, site: Site): string[] {
  const served = filesIn(site.outDir).filter((name) => name !== 'release.json');
  const names = new Set([...served, ...Object.keys(files)]);
  return [...names].flatMap((name) => {
    if (!(name in files)) return [`${name} is not listed`];
    if (!served.includes(name)) return [`${name} is not served`];
    return files[name] === sha256(bytesOf(site, name), 'hex') ? [] : [`${name}: other bytes`];
  });
}

describe.each([sites.root, sites.kherson])('release.json of $base', (site) => {
  const release: Release = JSON.parse(textOfFile(site, 'release.json'));
  const { files, ...said } = release;

  it('lists every served file but itself with its SHA-256', () => {
    expect(Object.keys(files).length).toBeGreaterThan(40);
    expect(files).toHaveProperty(['sw.js'], expect.stringMatching(/^[0-9a-f]{64}$/));
    expect(differences(release, site)).toEqual([]);
  });

  it('says which release it is, where it stands and whether it is signed', () => {
    const unsigned = content.guides.some(({ review }) => review === null);
    const { version, date, changes, urgent } = content.release;
    const status = unsigned ? 'preview' : 'signed';
    expect(said).toEqual({ version, date, changes, urgent, status, base: site.base });
  });

  it('tells of a file left out, one too many and one changed', () => {
    const { 'sw.js': worker, ...others } = files;
    expect(differences({ files: others }, site)).toEqual(['sw.js is not listed']);
    expect(differences({ files: { ...files, 'a.js': '' } }, site)).toEqual(['a.js is not served']);
    const changed = { ...files, 'sw.js': worker!.replace(/./, (one) => (one === '0' ? '1' : '0')) };
    expect(differences({ files: changed }, site)).toEqual(['sw.js: other bytes']);
  });
});
