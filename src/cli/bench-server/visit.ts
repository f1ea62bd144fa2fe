import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../bench/measure.ts';
import { launchChromium, phone } from '../launch.ts';
import { startNginx } from './nginx.ts';

/** One request as a browser sent it, and the bytes of the answer, head and body. */
export type Asked = { path: string; status: number; bytes: number; compare?: string };

/** What a phone asks a server: until «Працює без інтернету», and on a later day when nothing has changed. */
export type Visits = { first: Asked[]; again: Asked[] };

/** A real browser's first visit and its next one, as the server wrote them down. In: the served folder. */
export async function recordVisits(folder: string, prepared: boolean): Promise<Visits> {
  const notes = mkdtempSync(join(tmpdir(), 'bench-visits-'));
  const log = join(notes, 'visits.log');
  const nginx = await startNginx({ folder, prepared, log });
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: phone, locale: 'uk-UA' });
    const visit = async () => {
      const page = await context.newPage();
      await page.goto(nginx.url, { waitUntil: 'load' });
      await until(page, () => document.documentElement.dataset.offline === 'ready');
      // What is asked for after the line has said «ready» counts too.
      await page.waitForTimeout(2000);
      await page.close();
      return asked(log);
    };
    const first = await visit();
    const all = await visit();
    return { first, again: all.slice(first.length) };
  } finally {
    await browser.close();
    await nginx.stop();
    rmSync(notes, { recursive: true, force: true });
  }
}

function asked(log: string): Asked[] {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [path = '', status, bytes, compare] = line.split('\t');
    const condition = compare && compare !== '-' ? { compare: unquoted(compare) } : {};
    return { path, status: Number(status), bytes: Number(bytes), ...condition };
  });
}

/** nginx writes a quote of a header as `\x22`. */
const unquoted = (header: string) => header.replaceAll('\\x22', '"');
