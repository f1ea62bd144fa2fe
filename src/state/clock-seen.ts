const key = 'clock-seen';

/** The latest time that the phone's clock was seen to show; 0 where nothing was kept. */
export function clockSeen(): number {
  try {
    return Number(localStorage.getItem(key)) || 0;
  } catch {
    return 0;
  }
}

/** Remembers it, later or earlier: after a move the new clock is the one to go by. */
export function seeClock(time: number): void {
  try {
    localStorage.setItem(key, String(time));
  } catch {
    // A move while the page is closed goes unnoticed.
  }
}
