import { type Bytes, textOf } from '../../signing/bytes.ts';
import { judgeCopy, judgeList, type Known, looksLikeList } from '../../signing/judge.ts';
import type { Outcome } from './view.tsx';

/** Ours are far smaller; reading a film would only freeze the phone. */
const largest = 5 * 1024 * 1024;

/** Judges what a person chose: a copy, or `release.json` and its signature together. Never rejects. */
export async function judgeFiles(files: File[], known: Known): Promise<Outcome> {
  if (files.length > 2) return { is: 'pair' };
  if (files.some(({ size }) => size > largest)) return { is: 'too-large' };
  try {
    const [one, two] = await Promise.all(files.map(read));
    const pair = two && (looksLikeList(one!) ? [one!, two] : [two, one!]);
    const [list, signature] = pair ?? [];
    if (list && signature && looksLikeList(list))
      return await judgeList(list, textOf(signature), known);
    const alone = looksLikeList(one!) || isSignature(one!);
    return two || alone ? { is: 'pair' } : await judgeCopy(one!, known);
  } catch {
    return { is: 'unreadable' };
  }
}

/** Not `file.arrayBuffer()`: Safari 13 lacks it. */
async function read(file: File): Promise<Bytes> {
  return new Uint8Array(await new Response(file).arrayBuffer());
}

const isSignature = (bytes: Bytes) => bytes.length < 100 && /^[\w+/]{86}==\s*$/.test(textOf(bytes));
