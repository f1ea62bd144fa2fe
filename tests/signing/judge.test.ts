import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Signer } from '../../src/cli/sign/read-key.ts';
import { signSite } from '../../src/cli/sign/sign-site.ts';
import type { Bytes } from '../../src/signing/bytes.ts';
import { compareVersions } from '../../src/signing/compare-versions.ts';
import { judgeCopy, judgeList, type Known } from '../../src/signing/judge.ts';
import type { SigningKey } from '../../src/signing/key.ts';
import { copyOf, removeFolders } from '../hosts/support/mirror.ts';
import { textOfFile } from '../support/built.ts';
import { sites } from '../support/sites.ts';
import { aSigner } from './support/throw-away.ts';

const name = 'what-to-do.uk.html';
const { version } = JSON.parse(textOfFile(sites.root, 'release.json'));

/** The copy, `release.json` and its signature, of a site signed by our command's own hand. */
function signedBy(signer: Signer) {
  const { folder } = copyOf(sites.root.outDir);
  signSite(folder, signer);
  const bytes = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
  return {
    copy: bytes(name),
    list: bytes('release.json'),
    signature: readFileSync(join(folder, 'release.json.sig'), 'utf8'),
  };
}

const signer = aSigner();
const { key } = signer;
const { copy, list, signature } = signedBy(signer);
const known: Known = { version, keys: [aSigner().key, key] };
const lastLineAt = copy.lastIndexOf(10, copy.length - 2) + 1;

afterAll(removeFolders);

const said = async (bytes: Bytes, app: Known = known) => (await judgeCopy(bytes, app)).is;
const flipped = (bytes: Bytes, at: number) => {
  const spoiled = bytes.slice();
  spoiled[at]! ^= 1;
  return spoiled;
};
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const textOf = (bytes: Bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const joined = (...parts: Bytes[]): Bytes => new Uint8Array(Buffer.concat(parts));

describe('a signed copy', () => {
  it('is genuine, of the key that signed it', async () => {
    expect(await judgeCopy(copy, known)).toEqual({ is: 'genuine', age: 'same', version, key });
  });

  it.each([
    ['0.0.9', 'newer'],
    [version, 'same'],
    ['99.0.0', 'older'],
  ])('beside an app of %s is %s', async (app, age) => {
    expect(await judgeCopy(copy, { ...known, version: app })).toMatchObject({ is: 'genuine', age });
  });

  it('is changed wherever one byte is', async () => {
    const middle = Array.from({ length: 150 }, (_, i) => Math.floor((lastLineAt / 150) * i));
    const end = Array.from({ length: copy.length - lastLineAt }, (_, i) => lastLineAt + i);
    const places = [...middle, lastLineAt - 1, ...end];
    expect(places).toContain(0);
    const told = await Promise.all(places.map((at) => said(flipped(copy, at))));
    expect(places.filter((_, i) => told[i] !== 'changed')).toEqual([]);
  });

  it('is changed where the last line says another version', async () => {
    const other = textOf(copy).replace(`<!-- what-to-do ${version} `, '<!-- what-to-do 9.9.9 ');
    expect(await said(bytesOf(other))).toBe('changed');
  });

  it('is changed where the signature is spelled another way', async () => {
    // The last sign before «==» holds four bits that nobody reads.
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const other = textOf(copy).replace(
      /(.)(== -->\n)$/,
      (_all, last: string, end: string) => digits[digits.indexOf(last) ^ 1] + end,
    );
    expect(other).not.toBe(textOf(copy));
    expect(await said(bytesOf(other))).toBe('changed');
  });

  it.each([1, 2, 50, 200, 1000, copy.length >> 1, copy.length - 1200])(
    'is changed with %i bytes missing at its end',
    async (less) => {
      expect(await said(copy.slice(0, -less))).toBe('changed');
    },
  );

  it('is changed with its beginning missing', async () => {
    expect(await said(copy.slice(1))).toBe('changed');
    expect(await said(copy.slice(5000))).toBe('changed');
  });

  it.each([
    ['behind it', joined(copy, bytesOf('<script>alert(1)</script>'))],
    ['a line behind it', joined(copy, bytesOf('\n'))],
    ['its last line twice', joined(copy, copy.slice(lastLineAt))],
    ['before it', joined(bytesOf('\n'), copy)],
    ['a mark of byte order', joined(bytesOf('\uFEFF'), copy)],
    [
      'a mark of byte order before its last line',
      joined(copy.slice(0, lastLineAt), bytesOf('\uFEFF'), copy.slice(lastLineAt)),
    ],
    ['lines that end as in Windows', bytesOf(textOf(copy).replace(/\n/g, '\r\n'))],
    ['a last line that ends as in Windows', joined(copy.slice(0, -1), bytesOf('\r\n'))],
  ])('is changed with %s', async (_what, bytes) => {
    expect(await said(bytes)).toBe('changed');
  });

  it('is changed for an app that knows other keys only', async () => {
    expect(await said(copy, { version, keys: [aSigner().key] })).toBe('changed');
    expect(await said(signedBy(aSigner()).copy)).toBe('changed');
  });

  it('cannot be checked by an app that knows no key', async () => {
    expect(await judgeCopy(copy, { version, keys: [] })).toEqual({ is: 'unknown-key', version });
  });
});

describe('the key that signed it', () => {
  const withKey = (change: Partial<SigningKey>, app = version) =>
    judgeCopy(copy, { version: app, keys: [{ ...key, ...change }] });
  const until = '2026-11-01';

  it('may be retired since, and is told', async () => {
    expect(await withKey({ until })).toMatchObject({ is: 'genuine', age: 'same', key: { until } });
    expect(await withKey({ until }, '99.0.0')).toMatchObject({ is: 'genuine', age: 'older' });
  });

  it('cannot have signed what came after the app that calls it retired', async () => {
    expect(await withKey({ until }, '0.0.9')).toMatchObject({ is: 'distrusted', version });
  });

  it('is not believed at all once stolen', async () => {
    for (const app of ['0.0.9', version, '99.0.0']) {
      expect((await withKey({ until, stolen: true }, app)).is).toBe('distrusted');
    }
  });
});

describe('a file without a signature of ours', () => {
  it('is not signed where it says so, as the build leaves it', async () => {
    const unsigned = bytesOf(textOfFile(sites.root, name));
    expect(await judgeCopy(unsigned, known)).toEqual({ is: 'unsigned', version });
    expect(await said(joined(copy.slice(0, lastLineAt), unsigned.slice(lastLineAt)))).toBe(
      'unsigned',
    );
  });

  it.each([
    ['nothing', ''],
    ['a line feed', '\n'],
    ['a page', '<!doctype html><html><title>Допомога</title><p>Дзвоніть 0 800\n</html>\n'],
    ['a page with a version', '<html><meta name="version" content="1.2.3"><title>a</title>\n'],
    ['a page of the site', textOfFile(sites.root, 'index.html')],
    ['text', 'what-to-do 0.1.0 signature none\n'],
  ])('that is %s is not ours', async (_what, text) => {
    expect(await said(bytesOf(text))).toBe('foreign');
  });

  it('is not ours with any bytes', async () => {
    expect(await said(crypto.getRandomValues(new Uint8Array(60_000)))).toBe('foreign');
  });
});

describe('release.json', () => {
  it('is genuine with its signature, whatever stands around that', async () => {
    const genuine = { is: 'genuine', age: 'same', version, key };
    expect(await judgeList(list, signature, known)).toEqual(genuine);
    expect(await judgeList(list, ` ${signature.trim()}\r\n`, known)).toEqual(genuine);
  });

  it.each([0, 20, 900, list.length - 1])('is changed with another byte at %i', async (at) => {
    expect((await judgeList(flipped(list, at), signature, known)).is).toBe('changed');
  });

  it.each(['', 'none', 'A'.repeat(86).concat('=='), '<html>', '='.repeat(88)])(
    'is changed with «%s» as its signature',
    async (other) => {
      expect((await judgeList(list, other, known)).is).toBe('changed');
    },
  );

  it('and a copy do not vouch for each other', async () => {
    const line = `<!-- what-to-do ${version} signature ${signature.trim()} -->\n`;
    expect(await said(joined(list, bytesOf(line)))).toBe('changed');
    const ofCopy = /signature (\S+) -->\n$/.exec(textOf(copy))![1]!;
    expect((await judgeList(copy.slice(0, lastLineAt), ofCopy, known)).is).toBe('foreign');
  });
});

it.each([
  ['0.1.0', '0.1.0', 0],
  ['0.9.0', '0.10.0', -1],
  ['1.0.0', '0.99.99', 1],
  ['1.2.3', '1.2.4', -1],
])('%s beside %s is %i', (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});
