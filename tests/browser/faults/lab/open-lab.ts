import { sites } from '../../../support/sites.ts';
import { faultServer } from './fault-server.ts';
import { phone } from './phone.ts';
import type { Lab, Row, Scene } from './row.ts';
import { settings } from './settings.ts';

/** What a row works with, and the end of all it started. */
export function openLab(
  { n, real: hasReal }: Row,
  folder?: string,
): Lab & { close: () => Promise<void> } {
  const real = settings.real && hasReal === true;
  const site = real ? sites.root : sites.quick;
  const open: Scene[] = [];
  return {
    folder: folder ?? site.outDir,
    scale: real ? 1 : sites.quick.timeScale,
    real,
    random: seeded(settings.seed + n),
    start: async ({ folder: other, ...options } = {}) => {
      const server = await faultServer(other ?? folder ?? site.outDir);
      try {
        const scene = { server, phone: await phone(server.origin, options) };
        open.push(scene);
        return scene;
      } catch (error) {
        await server.close();
        throw error;
      }
    },
    close: async () => {
      for (const one of open) {
        await one.phone.close();
        await one.server.close();
      }
    },
  };
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
