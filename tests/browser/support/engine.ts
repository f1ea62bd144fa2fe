/** A browser as the tests of every engine drive it; nothing of it outlives `close`. */
export type Engine = {
  version: string;
  /** Errors and broken policies that its pages have told the console, where its driver passes them on. */
  faults?: string[];
  open: (url: string) => Promise<void>;
  /** What a function says inside the page; it may name nothing from outside of itself. */
  read: <T>(look: () => T | Promise<T>) => Promise<T>;
  /** Taps what a person would see there, the `nth` of all that fit. */
  tap: (selector: string, nth?: number) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  close: () => Promise<void>;
};

/** How an engine is started: with an empty profile, every host but this machine behind a proxy on that port. */
export type Start = (proxyPort: number) => Promise<Engine>;
