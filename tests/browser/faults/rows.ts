import type { Row } from './lab/row.ts';
import { serverDead } from './rows/dead-network.ts';
import { scriptDead, scriptsOff } from './rows/no-script.ts';
import { noWorker, workerStopped } from './rows/no-worker.ts';
import { fiftyKilobits } from './rows/slow-line.ts';

/** Every row that runs, in the order of the catalogue. */
export const rows: Row[] = [
  serverDead,
  fiftyKilobits,
  ...[workerStopped, noWorker, scriptsOff, scriptDead],
];
