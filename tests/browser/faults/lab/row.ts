import type { BuiltRelease } from '../../support/build-releases.ts';
import type { FaultServer } from './fault-server.ts';
import type { Phone, PhoneOptions } from './phone.ts';

/** One row of the catalogue of faults. */
export type Row = {
  /** Its number in the catalogue. */
  n: number;
  fault: string;
  /** How the fault is made. */
  injected: string;
  /** Why nothing could hold here: the row shows what falls and is not counted. */
  falls?: string;
  /** Mostly waits for a browser, so that it may run beside others. */
  patient?: true;
  /** Runs in real time too (`--real`). */
  real?: true;
  /** Resolves with what the resident saw; rejects where an invariant fell. */
  run: (lab: Lab) => Promise<string>;
};

/** A row that waits for a part of the product that is not there yet. */
export type WaitingRow = { n: number; fault: string; waitsFor: string };

/** A server and a phone that has never seen it. */
export type Scene = { server: FaultServer; phone: Phone };

/** What a row works with; all of it ends with the row. */
export type Lab = {
  /** The built site, and how long its waits are: 1 in real time, 0.1 where there is no time. */
  folder: string;
  scale: number;
  real: boolean;
  /** The same numbers in every run: from 0 up to 1. */
  random: () => number;
  /** A release with other pages than the site's, built like it. */
  newer: () => Promise<BuiltRelease>;
  start: (options?: PhoneOptions & { folder?: string }) => Promise<Scene>;
};
