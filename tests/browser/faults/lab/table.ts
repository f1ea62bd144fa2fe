import { sites } from '../../../support/sites.ts';
import type { Row, WaitingRow } from './row.ts';
import { settings } from './settings.ts';

/** What became of a row. */
export type Outcome = { row: Row; saw: string; held: boolean; seconds: number };

/** The table as text: one row of the catalogue each, the scale of time, what still waits. */
export function tableOf(outcomes: Outcome[], waiting: WaitingRow[]): string {
  const cells = outcomes.map(({ row, saw, held, seconds }) => [
    String(row.n),
    row.fault,
    row.injected,
    saw.split('\n')[0]!,
    held ? (row.falls ? `falls, ${row.falls}` : 'held') : 'FELL',
    seconds.toFixed(1),
  ]);
  const head = ['row', 'fault', 'injected', 'what the resident saw', 'held', 's'];
  const lines = [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`);
  const { timeScale } = sites.quick;
  const time = settings.real
    ? `Rows ${outcomes.flatMap(({ row }) => (row.real ? [row.n] : [])).join(', ')} in real time; the others with all waits of worker and page × ${timeScale}.`
    : `All waits of worker and page × ${timeScale}.`;
  const counted = outcomes.filter(({ row }) => !row.falls);
  const held = counted.filter((one) => one.held).length;
  return [
    ...lines,
    '',
    `${held} of ${counted.length} rows held. ${time} Seed ${settings.seed}.${settings.broken ? ` The product was broken on purpose: ${settings.broken}.` : ''}`,
    '',
    'Rows that wait for their part of the product:',
    ...waiting.map(({ n, fault, waitsFor }) => `  ${n} ${fault}: ${waitsFor}`),
  ].join('\n');
}
