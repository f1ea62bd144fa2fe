// Beside flags.ts and not in it: only the tools ask, and what is in flags.ts every first visit fetches.
import { read, write } from './flags.ts';

const key = 'records';

/** The ids of the records that the person had us save: fewer in the store than here is a loss. */
export const records = {
  all: () => (read(key) ?? '').split(' ').filter((id) => id !== ''),
  set: (id: string, kept: boolean) => {
    const others = records.all().filter((one) => one !== id);
    const ids = kept ? [...others, id] : others;
    write(key, ids.length > 0 ? ids.join(' ') : null);
  },
};
