import { sites } from '../../../support/sites.ts';
import { buildReleases } from '../../support/build-releases.ts';
import { broken } from './breaks.ts';
import { faultServer } from './fault-server.ts';
import { phone } from './phone.ts';
import type { Lab, Row, Scene } from './row.ts';
import { seeded } from './seeded.ts';
import { settings } from './settings.ts';

/** How long the waits of worker and page are in a row: 1 in real time. */
export const scaleOf = ({ real }: Row) => (settings.real && real ? 1 : sites.quick.timeScale);

/** What a row works with, and the end of all it started. In: the folder of the site, where it is not the usual one. */
export function openLab(row: Row, other?: string): Lab & { close: () => Promise<void> } {
  const scale = scaleOf(row);
  const real = scale === 1;
  const folder = other ?? (real ? sites.root : sites.quick).outDir;
  const scenes: Scene[] = [];
  return {
    ...{ folder, scale, real },
    random: seeded(settings.seed + row.n),
    newer: async () => {
      const name = `newer-${scale}${settings.broken ?? ''}`;
      const plugins = () => (settings.broken ? broken(settings.broken).plugins : []);
      const [release] = await buildReleases(1, { name, timeScale: scale, plugins });
      return release!;
    },
    start: async ({ folder: served = folder, ...options } = {}) => {
      const server = await faultServer(served);
      try {
        const scene = { server, phone: await phone(server.origin, options) };
        scenes.push(scene);
        return scene;
      } catch (error) {
        await server.close();
        throw error;
      }
    },
    close: async () => {
      for (const one of scenes) {
        await one.phone.close();
        await one.server.close();
      }
    },
  };
}
