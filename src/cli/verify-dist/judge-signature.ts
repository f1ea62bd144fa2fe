import { judgeList, type Known } from '../../signing/judge.ts';
import type { Difference } from './compare.ts';
import type { Mirror } from './mirror.ts';

type Judged = { said: string; fault?: Difference };

/** What a mirror's `release.json.sig` says of its `release.json`, in words; a fault where it does not fit. */
export async function judgeSignature(
  { release, signature }: Pick<Mirror, 'release' | 'signature'>,
  known: Known,
): Promise<Judged> {
  if (release === undefined || signature === undefined) return { said: 'not signed' };
  if (known.keys.length === 0) return { said: 'signed, but no key is known to check it with' };
  const verdict = await judgeList(new Uint8Array(Buffer.from(release)), signature, known);
  if (verdict.is === 'genuine') return { said: `signed with ${verdict.key.fingerprint}` };
  const note =
    verdict.is === 'distrusted'
      ? `signed with ${verdict.key.fingerprint}, which is not to be believed since ${verdict.key.until}`
      : 'fits no key of ours';
  const fault: Difference = { file: 'release.json.sig', what: 'changed', note };
  return { said: 'the signature does not fit', fault };
}
