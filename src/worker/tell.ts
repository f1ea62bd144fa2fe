import type { Progress, Urgent } from '../protocol.ts';
import { worker } from './self.ts';

/** Every open page of ours, whether this worker is in charge of it or not. */
export function openPages() {
  return worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
}

/** Says something to every open page. */
export async function tell(said: Progress | Urgent): Promise<void> {
  for (const page of await openPages()) page.postMessage(said);
}
