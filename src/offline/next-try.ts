import { times } from '../times.ts';

/** Waits before the next try, but not past the moment the phone is online or looked at again; a hidden page rests. */
export function untilNextTry(attempt: number): Promise<void> {
  const time = times.pauses[Math.min(attempt, times.pauses.length - 1)]!;
  return new Promise((resolve) => {
    const go = () => {
      if (document.hidden) return;
      clearTimeout(timer);
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', go);
      resolve();
    };
    const timer = setTimeout(go, time);
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', go);
  });
}
