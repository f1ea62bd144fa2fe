import type { Plugin } from 'vite';
import { changeSource } from './change-source.ts';

/** The version of the later program's store; today's is one less. */
export const laterStore = 3;

/** The program of a later release: a store with one more table, and an island that says who it is. */
export function laterProgram(): Plugin[] {
  return [
    changeSource('src/state/database.ts', [
      ['const version = 2;', `const version = ${laterStore};`],
      ['upgrade: (db: Database) => {', 'upgrade: (db: any) => {'],
      [`['place', 'tourniquets', 'card']`, `['place', 'tourniquets', 'card', 'ticks']`],
    ]),
    changeSource('src/islands/stepper/wake.ts', [
      [
        'export function wakeStepper(): void {',
        `export function wakeStepper(): void { document.documentElement.dataset.program = 'later';`,
      ],
    ]),
  ];
}
