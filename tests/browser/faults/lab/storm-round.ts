import type { FaultServer } from './fault-server.ts';
import type { Phone } from './phone.ts';
import type { BuiltRelease } from './releases.ts';

/** One update of many: a phone that has the older release, and a server that has just been given the newer one. */
export type Round = {
  phone: Phone;
  server: FaultServer;
  older: BuiltRelease;
  newer: BuiltRelease;
  /** From 0 up to 1, the same in every run. */
  random: () => number;
};
