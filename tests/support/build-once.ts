/** `tsx tests/support/build-once.ts <outDir> <base>`: a build in a process of its own, as the command does it. */
import { buildSite } from '../../src/build/build-site.ts';

const [outDir, base] = process.argv.slice(2);
await buildSite({ base: base!, outDir: outDir!, contentDir: 'content' });
