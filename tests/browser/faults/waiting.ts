import type { WaitingRow } from './lab/row.ts';

const record = 'the damage record, which saves what a person wrote';
const saved = 'saved records; that the pages work without a store is tested by itself';

/** Rows of the catalogue whose part of the product is not there yet. */
export const waiting: WaitingRow[] = [
  { n: 32, fault: 'Quota exceeded on save', waitsFor: record },
  { n: 33, fault: 'Disk full', waitsFor: record },
  { n: 34, fault: 'IndexedDB corrupted', waitsFor: record },
  { n: 35, fault: 'IndexedDB connection killed', waitsFor: record },
  { n: 36, fault: 'IndexedDB upgrade blocked, third tab in limbo', waitsFor: record },
  { n: 37, fault: 'IndexedDB missing, never opens, throws', waitsFor: saved },
  { n: 39, fault: 'Browser killed during saves', waitsFor: record },
  { n: 44, fault: 'Two tabs save the same report', waitsFor: record },
  { n: 47, fault: 'Huge, corrupt, HEIC photo', waitsFor: 'photos in the damage record' },
];
