import type { Lang } from '../routes.ts';

/** Small settings in localStorage; where it is missing or full they are simply not kept. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The setting holds for this page and is forgotten with it.
  }
}

/** The key that the inline line of every page reads before the first paint. */
export const dimKey = 'dim';

export const flags = {
  /** The language the person chose, if any. */
  lang: () => read('lang') as Lang | null,
  chooseLang: (lang: Lang) => write('lang', lang),
  /** Blackout: a black, dim screen. */
  dim: () => read(dimKey) !== null,
  setDim: (on: boolean) => write(dimKey, on ? '1' : null),
  /** When a place in a guide was last kept; tells an emptied store from one that never held any. */
  placeKept: () => {
    const time = read('place-kept');
    return time === null ? null : Number(time);
  },
  setPlaceKept: (time: number | null) => write('place-kept', time === null ? null : String(time)),
  /** Whether this browser has once held the whole booklet; without it a loss would go unsaid. */
  saved: () => read('saved') !== null,
  setSaved: () => write('saved', '1'),
};
