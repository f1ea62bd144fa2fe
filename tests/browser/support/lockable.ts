import { page } from './in-hand.ts';

/** Replaces the phone's own; `locks` counts those that are held. */
export const lockable = () => {
  const at = window as unknown as { locks: number };
  at.locks = 0;
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: async (what: string) => {
        if (document.hidden) throw new DOMException('The page is not seen', 'NotAllowedError');
        if (what === 'screen') at.locks += 1;
        let held = true;
        return {
          release: async () => {
            if (held) at.locks -= 1;
            held = false;
          },
        };
      },
    },
  });
};

/** How many screens are kept on. */
export const locks = () => page.evaluate(() => (window as unknown as { locks: number }).locks);
