const key = 'picks';

/** The phrases tapped in the call card, by name, and when: nothing that names a person or a place. */
export type Picked = { names: string[]; time: number };

/** Keeps them for this tab alone: a phone may close the page behind the call. */
export function keepPicks({ names, time }: Picked): void {
  try {
    // None at all is kept too: a mark that was taken away stays away.
    sessionStorage.setItem(key, [time, ...names].join(' '));
  } catch {
    // They live as long as the page.
  }
}

/** What was tapped in this tab, if anything, since `from`. */
export function readPicks(from: number): Picked | undefined {
  try {
    const [time, ...names] = (sessionStorage.getItem(key) ?? '').split(' ');
    return Number(time) > from ? { names, time: Number(time) } : undefined;
  } catch {
    return undefined;
  }
}
