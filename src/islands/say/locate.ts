import type { Fix } from './view-place.tsx';

/** How long a phone may look for satellites, and when the person is told that it is slow. */
const patience = 30_000;
const slowAfter = 10_000;
const failures: Record<number, Fix['is']> = { 1: 'denied', 2: 'unavailable', 3: 'slow' };

let asked = 0;

/**
 * Asks the phone where it is and tells what comes of it, more than once: first that it asks, then that
 * it is slow, and a late answer all the same. The answer to an older question is not told.
 */
export function locate(tell: (fix: Fix) => void): void {
  asked += 1;
  const mine = asked;
  const say = (fix: Fix) => {
    if (mine === asked) tell(fix);
  };
  if (!window.isSecureContext || !navigator.geolocation) {
    say({ is: window.isSecureContext ? 'missing' : 'insecure' });
    return;
  }
  say({ is: 'asking' });
  // The browser counts its own time only once the person has answered it.
  const slow = setTimeout(() => say({ is: 'slow' }), slowAfter);
  navigator.geolocation.getCurrentPosition(
    ({ coords, timestamp }) => {
      clearTimeout(slow);
      const { latitude: lat, longitude: lon, accuracy } = coords;
      say({ is: 'found', lat, lon, accuracy, time: timestamp });
    },
    ({ code }) => {
      clearTimeout(slow);
      say({ is: failures[code] ?? 'unavailable' } as Fix);
    },
    { enableHighAccuracy: true, maximumAge: 0, timeout: patience },
  );
}
