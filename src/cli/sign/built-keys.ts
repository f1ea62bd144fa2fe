import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { signingKeySchema } from '../../model/schema.ts';
import type { SigningKey } from '../../signing/key.ts';

const island = /data-island="verify" data-props="([^"]*)"/;
const shape = z.object({ known: z.object({ keys: z.array(signingKeySchema) }) });

/** The keys that a built site checks by: those its page `/verify/` carries. Throws where there is no such page. */
export function builtKeys(dir: string): SigningKey[] {
  const page = join(dir, 'verify', 'index.html');
  if (!existsSync(page)) {
    throw new Error(
      `There is no ${page} → run \`npm run build\` first, or name the site with --dir`,
    );
  }
  const [, props] = island.exec(readFileSync(page, 'utf8')) ?? [];
  if (!props) throw new Error(`${page} carries no keys → run \`npm run build\` again`);
  return shape.parse(JSON.parse(unescaped(props))).known.keys;
}

/** The opposite of what an attribute's value goes through when a page is rendered. */
function unescaped(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
