import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, wrongImports } from './support/boundaries.ts';

const sources = Object.fromEntries(
  readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

it('every file stands in a room and imports only what its room may', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(80);
  expect(wrongImports(sources)).toEqual([]);
});

it('reads every import of every file', () => {
  const read = Object.values(sources).flatMap(importsOf).length;
  const written = Object.values(sources).flatMap(
    (source) => source.match(/\bfrom '|^import '|\bimport\('/gm) ?? [],
  ).length;
  expect(read).toBe(written);
  expect(read).toBeGreaterThan(200);
});

it.each([
  ['src/flow/order.ts', `import type { Guide } from '../model/schema.ts';`, 'src/model/schema.ts'],
  ['src/flow/walk.ts', `import { readFileSync } from 'node:fs';`, 'node:fs'],
  ['src/signing/judge.ts', `import { sign } from 'node:crypto';`, 'node:crypto'],
  ['src/signing/judge.ts', `import { z } from 'zod';`, 'zod'],
  [
    'src/islands/a/view.tsx',
    `import { judgeCopy } from '../../signing/judge.ts';`,
    'src/signing/judge.ts',
  ],
  ['src/model/load.ts', `import { iconInside } from '../build/icons.ts';`, 'src/build/icons.ts'],
  ['src/model/contact-groups.ts', `import { z } from 'zod';`, 'zod'],
  ['src/model/rules/a.ts', `import { wordsOf } from '../../i18n/t.ts';`, 'src/i18n/t.ts'],
  ['src/ui/tile.tsx', `import { wordsOf } from '../i18n/t.ts';`, 'src/i18n/t.ts'],
  ['src/ui/tile.tsx', `import { flags } from '../state/flags.ts';`, 'src/state/flags.ts'],
  ['src/ui/tile.tsx', `import type { Guide } from '../model/schema.ts';`, 'src/model/schema.ts'],
  [
    'src/pages/home.tsx',
    `import { localise } from '../model/localise.ts';`,
    'src/model/localise.ts',
  ],
  ['src/pages/home.tsx', `import { keepPlace } from '../state/place.ts';`, 'src/state/place.ts'],
  ['src/pages/home.tsx', `import { z } from 'zod';`, 'zod'],
  [
    'src/pages/contacts.tsx',
    `import { wakeContactSearch } from '../islands/contact-search/wake.tsx';`,
    'src/islands/contact-search/wake.tsx',
  ],
  ['src/islands/a/view.tsx', `import { flags } from '../../state/flags.ts';`, 'src/state/flags.ts'],
  ['src/islands/a/view.tsx', `import { wake } from './wake.ts';`, 'src/islands/a/wake.ts'],
  [
    'src/islands/a/wake.ts',
    `import { Frame } from '../../pages/frame.tsx';`,
    'src/pages/frame.tsx',
  ],
  [
    'src/islands/a/wake.ts',
    `import type { Guide } from '../../model/schema.ts';`,
    'src/model/schema.ts',
  ],
  ['src/state/place.ts', `import { Tile } from '../ui/tile.tsx';`, 'src/ui/tile.tsx'],
  ['src/offline/saving.ts', `import { wordsOf } from '../i18n/t.ts';`, 'src/i18n/t.ts'],
  ['src/core.ts', `import { render } from 'preact';`, 'preact'],
  ['src/core/a.ts', `import('../model/load.ts');`, 'src/model/load.ts'],
  ['src/worker/sw.ts', `import { paths } from '../routes.ts';`, 'src/routes.ts'],
  ['src/build/a.ts', `import { renderAll } from '../pages/render.tsx';`, 'src/pages/render.tsx'],
  ['src/cli/a.ts', `export * from '../islands/a/wake.ts';`, 'src/islands/a/wake.ts'],
  ['src/routes.ts', `import './protocol.ts';`, 'src/protocol.ts'],
])('%s may not say %s', (file, source, named) => {
  const [wrong, ...more] = wrongImports({ [file]: `// a line before\n${source}\n` });
  expect(wrong).toContain(`${file} imports `);
  expect(wrong).toContain(named);
  expect(more).toEqual([]);
});

it('lets types pass where the table says so', () => {
  expect(
    wrongImports({
      'src/pages/a.tsx': `import type { Booklet } from '../model/localise.ts';`,
      'src/ui/a.tsx': `import type { T } from '../i18n/t.ts';`,
      'src/build/a.ts': `type Renderer = typeof import('../pages/render.tsx');`,
    }),
  ).toEqual([]);
});

it('knows no room for a file beside them', () => {
  expect(wrongImports({ 'src/helpers/a.ts': '' })).toEqual([
    'src/helpers/a.ts stands in no room of design section 2',
  ]);
});
