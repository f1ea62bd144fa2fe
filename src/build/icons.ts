import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'node_modules/lucide-static/icons';
const inside = new Map<string, string>();

/** The shapes of a Lucide icon, without its `<svg>`. Throws where the set has none of that name. */
export function iconInside(name: string): string {
  const known = inside.get(name);
  if (known !== undefined) return known;
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const shapes = svg
    .replace(/<!--.*?-->/gs, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
  inside.set(name, shapes);
  return shapes;
}
