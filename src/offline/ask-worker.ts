import { messageSW } from 'workbox-window';
import type { Question } from '../protocol.ts';
import { inTime } from './in-time.ts';

/** Asks a worker. In: how long its answer may take, ms. Rejects when it did not answer: it died, or knows no such question. */
export function askWorker<T>(worker: ServiceWorker, question: Question, time: number): Promise<T> {
  return inTime(messageSW(worker, question) as Promise<T>, time);
}
