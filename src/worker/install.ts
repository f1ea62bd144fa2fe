import { keepFile, keepPack } from './keep.ts';
import { files, packs } from './manifest.ts';
import { openPages, tell } from './tell.ts';

/**
 * Keeps the whole offline set: files side by side, packs one after the other, the visitor's language
 * first. What is whole stays kept when something fails, so the next try fetches only the rest.
 * Out: how many had to be fetched. Rejects where anything is missing.
 */
export async function keepAll(): Promise<number> {
  const total = files.length + packs.length;
  let done = 0;
  let fetched = 0;
  const count = async (keeping: Promise<boolean>) => {
    if (await keeping) fetched += 1;
    done += 1;
    await tell({ type: 'progress', done, total });
  };
  const packsInTurn = async () => {
    for (const pack of await visitorsFirst()) await count(keepPack(pack));
  };
  const all = await Promise.allSettled([
    ...files.map((file) => count(keepFile(file))),
    packsInTurn(),
  ]);
  const failed = all.find((one) => one.status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return fetched;
}

/** The packs, that of the language on the screen first. */
async function visitorsFirst() {
  const [first] = await openPages();
  const english = first !== undefined && new URL(first.url).pathname.includes('/en/');
  const theirs = packs.filter(({ url }) => url.includes(english ? '/pack-en-' : '/pack-uk-'));
  return [...theirs, ...packs.filter((pack) => !theirs.includes(pack))];
}
