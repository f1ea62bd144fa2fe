import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { button, field, toolSays, wordsOfTool } from '../lab/card.ts';
import { nothingForbidden, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Phone } from '../lab/phone.ts';
import type { Row } from '../lab/row.ts';
import { walkToSecond } from '../lab/walk.ts';

const words = wordsOfTool('card');
/** Words that stand nowhere else: their own and what is only written. */
const written = ['Перекопська-знайди-мене', 'Ліки-знайди-мене'];

async function saveCard(phone: Phone): Promise<void> {
  numbersAt(await phone.open('/tools/card/'));
  await field(phone.page(), 0).fill(written[0]!);
  await field(phone.page(), 4).fill(written[1]!);
  await button(phone.page(), 'card', 'save').click();
  await toolSays(phone.page(), words.saved!);
}

async function readsCard(phone: Phone): Promise<void> {
  await phone.open('/tools/card/');
  await button(phone.page(), 'card', 'erase').waitFor({ timeout: 20_000 });
  const read = await field(phone.page(), 4).inputValue();
  if (read !== written[1]) throw new Error(`I2: saved was «${written[1]}», read is «${read}»`);
  await phone.open('/tools/say/');
  await toolSays(phone.page(), wordsOfTool('say').whereSaved!);
}

export const smallStoreThrows: Row = {
  n: 38,
  fault: 'localStorage throws',
  injected:
    'init script: localStorage and sessionStorage throw when they are touched; browser killed',
  run: async (lab) => {
    const { server, phone } = await lab.start();
    const forbid = () =>
      phone.context().addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('Access is denied for this document.', 'SecurityError');
            },
          });
        }
      });
    await forbid();
    await keptOnce(phone);
    await walkToSecond(phone.page(), server.origin);
    await saveCard(phone);
    nothingForbidden(phone);
    await phone.killAndStart();
    await forbid();
    await readsCard(phone);
    nothingForbidden(phone);
    return 'guide walks and is kept; the card is saved, read again after a kill, and fills the call card';
  },
};

export const wiped: Row = {
  n: 51,
  fault: 'Wipe, then search the profile',
  injected:
    'a card saved, the browser closed and opened, the card read and erased in two taps, the browser closed; every file searched for its words in UTF-8 and UTF-16',
  run: async (lab) => {
    const { phone } = await lab.start();
    await keptOnce(phone);
    await saveCard(phone);
    let before: string[] = [];
    let after: string[] = [];
    await phone.restart((profile) => {
      before = filesWith(profile);
    });
    // A search that finds nothing while the card is there would prove nothing.
    if (before.length === 0) throw new Error('the saved card is not found in the profile either');
    await readsCard(phone);
    await phone.open('/tools/card/');
    await button(phone.page(), 'card', 'erase').click();
    await button(phone.page(), 'card', 'eraseYes').click();
    await toolSays(phone.page(), words.erased!);
    nothingForbidden(phone);
    // The page is still open and has read the card: the browser takes a moment to let go of it.
    await new Promise((done) => setTimeout(done, 8000));
    await phone.restart((profile) => {
      after = filesWith(profile);
    });
    if (after.length > 0) throw new Error(`I9: still to be read in ${after.join(', ')}`);
    await phone.open('/tools/card/');
    if ((await field(phone.page(), 0).inputValue()) !== '') throw new Error('I9: it is back');
    return `«${words.erased}»; found in ${before.length} file before, in none afterwards`;
  },
};

/** The files of a profile in which one of the words can be read. */
function filesWith(profile: string): string[] {
  const wanted = written.flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
  ]);
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return wanted.some((one) => bytes.includes(one));
    })
    .map((file) => file.slice(profile.length + 1));
}
