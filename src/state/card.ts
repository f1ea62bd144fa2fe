import { withDatabase } from './database.ts';
import { records } from './records.ts';

/** What a person writes about themselves, by field; saved only when they ask. */
export type CardText = Record<string, string>;

const id = 'card';

/** Saves the card. Resolves when it is durable; rejects where it cannot be kept. */
export async function saveCard(text: CardText): Promise<void> {
  // A Blob is a file of its own: what stands in a database as text stays readable after its deletion.
  const blob = new Blob([JSON.stringify(text)], { type: 'application/json' });
  await withDatabase(async (db) => {
    const transaction = db.transaction(id, 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(blob, id), transaction.done]);
  });
  records.set(id, true);
}

/** The saved card, if there is one. Rejects where it cannot be read. */
export async function readCard(): Promise<CardText | undefined> {
  const blob = await withDatabase((db) => db.get(id, id));
  if (!blob) return undefined;
  // A phone that was switched off at once may have kept the card and not its entry.
  records.set(id, true);
  // Not `blob.text()`: Safari 13 lacks it.
  return JSON.parse(await new Response(blob).text());
}

/** Deletes the card. Resolves when it is gone; rejects where that cannot be said. */
export async function eraseCard(): Promise<void> {
  await withDatabase(async (db) => {
    const transaction = db.transaction(id, 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.delete(id), transaction.done]);
  });
  records.set(id, false);
  void letGo();
}

/**
 * Makes the browser look for what nobody uses any more. It deletes the file of a Blob only once no page
 * holds it, and a page that has read it holds it until then: by itself, minutes later or at the next start.
 * The memory asked for is never touched, so it takes none.
 */
async function letGo(): Promise<void> {
  try {
    // A small phone might rather close the page: there it is closed by hand, as the page says.
    const { deviceMemory = 4 } = navigator as { deviceMemory?: number };
    if (deviceMemory <= 2) return;
    for (let asked = 0; asked < 3; asked += 1) {
      const { byteLength } = new ArrayBuffer(64 << 20);
      // Its length is asked for, or the build would leave it out.
      await new Promise((done) => setTimeout(done, byteLength > 0 ? 50 : 0));
    }
  } catch {
    // No room even for that: the browser is looking already.
  }
}

/** Whether a card was saved here and the store no longer has it. Rejects where the store does not answer. */
export async function hasLostCard(): Promise<boolean> {
  if (!records.all().includes(id)) return false;
  return (await withDatabase((db) => db.count(id, id))) === 0;
}

/** The person has read that the card is lost. */
export const acceptLoss = (): void => records.set(id, false);
