import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headersFor } from '../../src/build/headers.ts';
import { contentTypes } from '../../src/build/hosts/content-types.ts';
import { quoted } from '../../src/build/hosts/hosted-site.ts';
import { filesIn } from '../support/built.ts';
import { sites } from '../support/sites.ts';
import { run } from './support/command.ts';
import { endMirrors, serveMirror } from './support/mirror.ts';

const readme = readFileSync('README.md', 'utf8');

it.each(['nginx', 'caddy'])('the README holds the ready file for %s word by word', async (name) => {
  const { code, said } = await run('hosts', name);
  expect(code).toBe(0);
  const fence = new RegExp(`\`\`\`${name}\n([^]*?)\n\`\`\``).exec(readme)?.[1];
  expect(fence, `README.md, «How to host it»: run \`npm run hosts -- ${name}\` and paste`).toBe(
    said,
  );
});

it('makes a ready file for no other server', async () => {
  const { code, said } = await run('hosts', 'apache');
  expect([code, said]).toEqual([1, expect.stringContaining('npm run hosts -- nginx|caddy')]);
});

it.each(['a "b"', '$uri', '{path}', 'a\\b', 'a\nAllow: b'])(
  'refuses to put %j into a server file',
  (value) => {
    expect(() => quoted(value)).toThrow('src/build/headers.ts');
  },
);

it('gives every kind of file the type that our own server gives it', async () => {
  const origin = await serveMirror(sites.root.outDir);
  const kinds = new Map(filesIn(sites.root.outDir).map((name) => [name.split('.').at(-1)!, name]));
  kinds.delete('_headers');
  expect(kinds.size).toBeGreaterThanOrEqual(7);
  for (const [kind, name] of kinds) {
    const { headers } = await fetch(`${origin}/${name}`);
    expect([kind, headers.get('content-type')]).toEqual([kind, contentTypes[kind]]);
    expect([kind, headers.get('cache-control')]).toEqual([kind, headersFor(name)['Cache-Control']]);
  }
  await endMirrors();
});
