import type { Page } from 'playwright-core';

/** The step in the phone's own store, as a new start of the browser would read it. */
export function keptStep(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      new Promise<string | undefined>((done) => {
        const asked = indexedDB.open('what-to-do');
        // Only looked at: making it is the app's own business.
        asked.onupgradeneeded = () => asked.transaction?.abort();
        asked.onerror = () => done(undefined);
        asked.onsuccess = () => {
          const read = asked.result.transaction('place').objectStore('place').get('place');
          read.onsuccess = () => {
            asked.result.close();
            done(read.result?.step);
          };
        };
      }),
  );
}
