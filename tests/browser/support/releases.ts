import type { Page } from 'playwright-core';

/** Whether a release waits and how many are kept, after the worker did all it was told so far. */
export function workers(page: Page): Promise<{ waiting: boolean; pages: number }> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const worker = registration.waiting ?? registration.active;
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      // One that has been replaced meanwhile never answers.
      worker?.addEventListener('statechange', done);
      worker?.postMessage({ type: 'check' }, [port2]);
    });
    const names = await caches.keys();
    const pages = names.filter((name) => name.startsWith('pages-')).length;
    return { waiting: registration.waiting !== null, pages };
  });
}

/** Whether the release of that version is kept and in charge. */
export async function hasTakenOver(page: Page, version: string): Promise<boolean> {
  try {
    const { waiting } = await workers(page);
    return !waiting && (await page.evaluate(keepsVersion, version));
  } catch {
    // The page is just being loaded again.
    return false;
  }
}

/** Runs in the page: whether a release of that version is kept whole. */
async function keepsVersion(version: string): Promise<boolean> {
  const { installing, scope } = await navigator.serviceWorker.ready;
  if (installing) return false;
  for (const name of await caches.keys()) {
    const about = await (await caches.open(name)).match(`${scope}about/`);
    if ((await about?.text())?.includes(version)) return true;
  }
  return false;
}
