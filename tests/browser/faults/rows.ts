import type { Row } from './lab/row.ts';
import { serverDead } from './rows/dead-network.ts';
import { fiftyKilobits } from './rows/slow-line.ts';

/** Every row that runs, in the order of the catalogue. */
export const rows: Row[] = [serverDead, fiftyKilobits];
