import type { Plugin } from 'vite';

type Change = { file: string; from: string; to: string };

/** The product broken on purpose, to see which rows fall. */
export const breaks: Record<string, Change[]> = {
  'no-integrity': [
    {
      file: 'src/worker/fetch-verified.ts',
      from: '!== integrity) throw',
      to: '=== "") throw',
    },
    {
      file: 'src/worker/digest.ts',
      from: 'return (await digest(await kept.arrayBuffer())) === sha256;',
      to: 'return sha256 !== "";',
    },
  ],
  'no-retry': [
    {
      file: 'src/offline/next-try.ts',
      from: 'const go = () => {',
      to: 'const go = () => { if (attempt >= 0) return;',
    },
  ],
  'no-last-resort': [
    {
      file: 'src/worker/last-resort.ts',
      from: 'function lastResort(): Response {',
      to: 'function lastResort(): Response { if (html) return Response.error();',
    },
  ],
  'ready-too-early': [
    {
      file: 'src/offline/saving.ts',
      from: 'const worker = await inCharge(registration);',
      to: "show({ state: 'ready', checkedAt: Date.now() }); const worker = await inCharge(registration);",
    },
  ],
  'no-time-out': [
    {
      file: 'src/times.ts',
      from: 'silence: scaled(45_000),',
      to: 'silence: 2_000_000_000,',
    },
    { file: 'src/times.ts', from: 'file: scaled(240_000),', to: 'file: 2_000_000_000,' },
  ],
  'one-cache-for-all': [
    {
      file: 'src/worker/manifest.ts',
      from: ".join('-');",
      to: ".join('-').slice(0, 0);",
    },
  ],
  'takes-over-at-once': [
    {
      file: 'src/worker/sw.ts',
      from: 'Promise.all([announce(), keepAll()])',
      to: 'Promise.all([announce(), keepAll(), worker.skipWaiting()])',
    },
  ],
  'tap-unheard': [
    {
      file: 'src/worker/sw.ts',
      from: "if (type === 'apply') ",
      to: "if (type === 'apply' && !event) ",
    },
  ],
  'newer-store-refused': [
    {
      file: 'src/state/database.ts',
      from: "if ((error as DOMException).name !== 'VersionError') throw error;",
      to: 'throw error;',
    },
  ],
};

/** Plugins that break the product so, and a check after the build that they did. Throws for a name that is none. */
export function broken(name: string): { plugins: Plugin[]; check: () => void } {
  const changes = breaks[name];
  if (!changes) {
    throw new Error(`no break is called ${name} → one of ${Object.keys(breaks).join(', ')}`);
  }
  const done = new Set<Change>();
  const plugin: Plugin = {
    name: `break ${name}`,
    enforce: 'pre',
    transform: (code, id) => {
      const here = changes.filter(({ file }) => id.endsWith(`/${file}`));
      for (const change of here) {
        if (!code.includes(change.from)) {
          throw new Error(`${change.file} has no «${change.from}» to break`);
        }
        done.add(change);
      }
      return here.length > 0
        ? here.reduce((source, { from, to }) => source.replace(from, () => to), code)
        : undefined;
    },
  };
  const check = () => {
    const missed = changes.filter((change) => !done.has(change)).map(({ file }) => file);
    if (missed.length > 0) throw new Error(`in no script, so not broken: ${missed.join(', ')}`);
  };
  return { plugins: [plugin], check };
}
