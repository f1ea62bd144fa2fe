/** The build writes it: 1 in what ships, less where a test has no time to wait. */
declare const __TIME_SCALE__: number | undefined;

const scale = typeof __TIME_SCALE__ === 'number' ? __TIME_SCALE__ : 1;
const scaled = (milliseconds: number) => milliseconds * scale;

/** Every wait of worker and page, in milliseconds; the build may scale all of them at once. */
export const times = {
  /** Silence after which a fetch is given up: on a slow line bytes still come, on a dead one none do. */
  silence: scaled(45_000),
  /** The longest that one file may take even while bytes come; a browser ends an install after 300 s. */
  file: scaled(240_000),
  /** How long a page may wait for the network before the phone answers by itself. */
  network: scaled(4_000),
  /** The same under the kill switch, which asks the network before what is kept. */
  networkFirst: scaled(1_500),
  /** How long the browser may take to fetch the worker itself. */
  register: scaled(60_000),
  /** How long the worker's answer may take that needs both packs from a slow network. */
  answer: scaled(300_000),
  /** How long the store of what the person did may take to open. */
  store: scaled(3_000),
  /** How long a page has to have been loaded before it is quiet: its icons come last. */
  calm: scaled(1_000),
  /** When to ask once more whether a page is the only one open. */
  alone: [1_000, 4_000].map(scaled),
  /** Pauses between tries while the page is open; the last one repeats. */
  pauses: [2_000, 4_000, 8_000, 16_000, 32_000, 60_000].map(scaled),
};
