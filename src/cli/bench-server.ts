/**
 * `npm run bench:server [-- seconds a row]`: nginx serving the built site, driven by wrk on loopback, beside a
 * hand-written page with the same words; what a million residents cost; how the build grows with the content.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { baselinePage, piecesOf } from './bench/baseline-page.ts';
import { growContent } from './bench-server/grown-content.ts';
import { growthRow, whatBreaksFirst } from './bench-server/growth.ts';
import { measuredBuild } from './bench-server/measured-build.ts';
import { millionInAnHour } from './bench-server/million.ts';
import { type Serving, startNginx } from './bench-server/nginx.ts';
import { preparedCopy, savedByBrotli } from './bench-server/served-folder.ts';
import { type Asked, recordVisits } from './bench-server/visit.ts';
import { type Driven, drive } from './bench-server/wrk.ts';
import { launchChromium } from './launch.ts';

const times = 10;
const seconds = Number(process.argv[2] ?? 10);
const folder = '.build/bench-server';
const [site, prepared, grown] = [`${folder}/site`, `${folder}/prepared`, `${folder}/content`];

needs({ nginx: '-v', wrk: '-v', openssl: 'version' });

mkdirSync(folder, { recursive: true });
const one = await measuredBuild('content', site);
if (one.refused) throw new Error(one.refused);
growContent('content', grown, times);
const many = await measuredBuild(grown, `${folder}/grown`);

preparedCopy(site, prepared, await handWritten());
const { first, again } = await recordVisits(prepared, true);
const home = first.find(({ path }) => path === '/');
if (!home) throw new Error('The browser did not ask for home');

const row = async (serving: Omit<Serving, 'folder'>, set: Asked[], anew = false) => {
  const nginx = await startNginx({ folder: serving.prepared ? prepared : site, ...serving });
  try {
    return await drive(nginx, set, seconds, anew);
  } finally {
    await nginx.stop();
  }
};
const busy = loadavg()[0]!.toFixed(1);
const rows = {
  'hand-written page': await row({ prepared: true }, [{ ...home, path: '/hand-written.html' }]),
  'our home': await row({ prepared: true }, [home]),
  'install, all packed for everybody': await row({ prepared: false }, first),
  'install, assets packed before': await row({ prepared: true }, first),
  'install, https, new connection': await row({ prepared: true, https: true }, first, true),
  'revisit, https, new connection': await row({ prepared: true, https: true }, again, true),
};

console.log(
  `\nnginx and wrk together on ${cpus().length} cores, ${seconds} s a row; the machine's load before was ${busy}`,
);
console.table(Object.fromEntries(Object.entries(rows).map(([name, one]) => [name, shown(one)])));
const install = rows['install, https, new connection'];
const wire = (set: Asked[]) => set.reduce((all, { bytes }) => all + bytes, 0);
console.log(
  `A first visit: ${first.length} requests, ${wire(first)} bytes with gzip, ${wire(first) - savedByBrotli(site, first)} with the best brotli.`,
  `\nThe next: ${again.map(({ path, status }) => `${path} ${status}`).join(', ')}, ${wire(again)} bytes.`,
);

console.log('\n1,000,000 residents in one hour');
const lines = millionInAnHour(
  {
    bytes: wire(first),
    requests: first.length,
    cpu: install.cpuPerSet,
    cpuOnTheFly: rows['install, all packed for everybody'].cpuPerSet,
  },
  { bytes: wire(again), requests: again.length },
);
for (const line of lines) console.log(`  ${line}`);

console.log(`\nGrowth: every guide ${times} times, in other words`);
const fixed = wire(first) - one.visit;
console.table({ '×1': growthRow(one, fixed), [`×${times}`]: growthRow(many, fixed) });
console.log('What would break, and at which multiple of today’s guides:');
for (const line of whatBreaksFirst(one, many, times, fixed)) console.log(`  ${line}`);
if (many.refused) console.log(`The build of ×${times} refused: ${many.refused}`);

/** Ends with a clear word where a program is missing. */
function needs(programs: Record<string, string>): void {
  const missing = Object.entries(programs).flatMap(([name, asked]) =>
    spawnSync(name, [asked]).error ? [name] : [],
  );
  if (missing.length === 0) return;
  console.error(`bench:server needs ${missing.join(', ')} → apt-get install ${missing.join(' ')}`);
  process.exit(1);
}

/** Our home's words as a page written by hand. */
async function handWritten(): Promise<string> {
  const nginx = await startNginx({ folder: site, prepared: false });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ serviceWorkers: 'block', locale: 'uk-UA' });
    await page.goto(nginx.url);
    return baselinePage(await piecesOf(page));
  } finally {
    await browser.close();
    await nginx.stop();
  }
}

function shown(driven: Driven) {
  return {
    'requests/s': Math.round(driven.requestsPerSecond),
    'sets/s': Math.round(driven.setsPerSecond),
    'bytes a set': Math.round(driven.bytesPerSet),
    'MB/s': Math.round(driven.megabytesPerSecond),
    'p99, ms': Math.round(driven.p99),
    'nginx, ms of a core a set': Number(driven.cpuPerSet.toFixed(3)),
    'sets/s of a core': Math.round(1000 / driven.cpuPerSet),
    'nginx, cores': Number(driven.cores.toFixed(2)),
    errors: driven.errors,
  };
}
