import type { Problem } from '../content.ts';
import { fault } from '../faults.ts';

/**
 * A guide and a contact stand in the file of their id. Only `load.ts` sees file names, so it asks.
 * In: `guides/fire.json` and the id written inside.
 */
export function fileNameIsId(path: string, id: string): Problem[] {
  const name = path.replace(/^.*\//, '').replace(/\.json$/, '');
  if (name === id) return [];
  return [
    fault(
      `content/${path}`,
      'id',
      `the id is "${id}" and the file is named "${name}.json"`,
      'rename the file to its id; an id is an address and stays',
    ),
  ];
}
