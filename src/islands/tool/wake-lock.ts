/** How long a screen stays on that nobody touches, in milliseconds; the phone decides from then on. */
const rests = 10 * 60 * 1000;

type Lock = { release: () => Promise<void> };
type Locks = { wakeLock?: { request: (what: 'screen') => Promise<Lock> } };

/** Keeps the screen on while the page is seen; `cannot` is called where the phone does not let it. Out: ends it. */
export function keepAwake(cannot = () => {}): () => void {
  const { wakeLock } = navigator as Locks;
  if (!wakeLock) {
    cannot();
    return () => {};
  }
  let held: Promise<Lock> | undefined;
  const ask = () => {
    if (document.hidden) return;
    // Asked anew each time: the system takes it back whenever the page is left.
    held = wakeLock.request('screen');
    // Refused because the page was just left: it is asked for again when it is back.
    held.catch(() => document.hidden || cannot());
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    document.removeEventListener('visibilitychange', ask);
    held?.then((lock) => lock.release()).catch(cannot);
  };
}

/** Says how to set the phone where it does not let us; the words stand in the page. */
function sayHow(): void {
  const line = document.querySelector<HTMLElement>('#sleeps');
  if (line) line.hidden = false;
}

/** Keeps it on while the page is used, and some minutes more. */
export function awakeWhileUsed(): void {
  let end = () => {};
  let timer: ReturnType<typeof setTimeout>;
  const touch = () => {
    end();
    clearTimeout(timer);
    end = keepAwake(sayHow);
    timer = setTimeout(() => end(), rests);
  };
  for (const event of ['pointerdown', 'keydown', 'visibilitychange']) {
    document.addEventListener(event, touch);
  }
  touch();
}
