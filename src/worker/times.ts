/** Every wait of the worker, in milliseconds; a test may scale them through the build. */
export const times = {
  /** One file of the core set. */
  file: 45_000,
  /** One pack of pages: 100 KB at 50 kbit/s take 16 s. */
  pack: 120_000,
  /** How long a page may wait for the network before the phone answers by itself. */
  network: 4_000,
};
