import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchPersistent, type Settings } from '../../../src/cli/launch.ts';

/** A browser whose profile outlives it. */
export type Profile = {
  folder: string;
  open: () => Promise<BrowserContext>;
  /** Ends it as a phone short of memory does: at once, nothing saved on the way out. */
  kill: (context: BrowserContext) => Promise<void>;
  /** The same made ready, so that the blow comes to the millisecond. */
  arm: (context: BrowserContext) => Promise<() => Promise<void>>;
  remove: () => void;
};

export function profile(options?: Settings): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'what-to-do-'));
  return {
    folder,
    open: () => launchPersistent(folder, options),
    kill: async (context) => (await arm(context))(),
    arm,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function arm(context: BrowserContext): Promise<() => Promise<void>> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { id } = processInfo.find(({ type }) => type === 'browser')!;
  return async () => {
    const closed = new Promise((done) => context.once('close', done));
    process.kill(id, 'SIGKILL');
    await closed;
  };
}
