/** `npm run schema`: the editors' schemas of `content/schema/`, made from the shapes the build checks by. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { editorSchemas } from '../model/editor-schemas.ts';

mkdirSync('content/schema', { recursive: true });
for (const [name, schema] of Object.entries(editorSchemas())) {
  writeFileSync(`content/schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
