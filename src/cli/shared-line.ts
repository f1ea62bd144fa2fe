/** Waits until that many bytes have passed at that rate. */
export type Line = (bytes: number, bytesPerSecond: number) => Promise<void>;

/** The most that goes over a slow line at once: about one packet. */
export const packet = 1400;

/** One line for everybody: each piece waits for those before it. */
export function sharedLine(): Line {
  let free = 0;
  return async (bytes, bytesPerSecond) => {
    free = Math.max(Date.now(), free) + (bytes * 1000) / bytesPerSecond;
    await sleep(free - Date.now());
  };
}

export function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
}
