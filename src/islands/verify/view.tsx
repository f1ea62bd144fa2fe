import { useEffect, useRef, useState } from 'preact/hooks';
import { showDate } from '../../i18n/dates.ts';
import type uk from '../../i18n/uk.json';
import type { Known, Verdict } from '../../signing/judge.ts';
import type { SigningKey } from '../../signing/key.ts';

/** What comes of a choice: a verdict, or why there is none. */
export type Outcome = Verdict | { is: 'too-large' | 'unreadable' | 'pair' };

/** The words said here: they stand in the page, not in the script that every visitor fetches first. */
export const wordsHere = [
  'noScript',
  'insecure',
  'choose',
  'checking',
  'results',
  'signedWith',
  'signedWithRetired',
] as const;
export type Words = Pick<(typeof uk)['verify'], (typeof wordsHere)[number]>;

export type Props = {
  words: Words;
  known: Known;
  /** Judges what was chosen; `impossible` where the browser has no WebCrypto. Absent at build. */
  judge?: ((files: File[]) => Promise<Outcome>) | 'impossible';
};

/** Chooses a file and says whose it is; without a script, only says what to do instead. */
export function Verify({ words, known, judge }: Props) {
  const [awake, setAwake] = useState(false);
  const [shown, setShown] = useState<Shown | 'checking' | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const last = useRef(0);
  useEffect(() => setAwake(judge !== undefined), [judge]);
  useEffect(() => result.current?.scrollIntoView?.({ block: 'nearest' }), [shown]);

  const choose = async (input: HTMLInputElement) => {
    const files = Array.from(input.files ?? []);
    if (typeof judge !== 'function' || files.length === 0) return;
    last.current += 1;
    const mine = last.current;
    setShown('checking');
    const outcome = await judge(files);
    // The same file can be chosen once more: it may have been saved anew.
    input.value = '';
    if (mine === last.current) setShown({ outcome, names: files.map(({ name }) => name) });
  };

  return (
    <div class="verify">
      <p hidden={awake}>{words.noScript}</p>
      <p class="note" hidden={!awake || judge !== 'impossible'}>
        {words.insecure}
      </p>
      <label class="answer choose" hidden={!awake || judge === 'impossible'}>
        <span>{words.choose}</span>
        <input type="file" multiple onChange={(event) => choose(event.currentTarget)} />
      </label>
      <div role="status" ref={result}>
        {shown === 'checking' && <p>{words.checking}</p>}
        {shown !== null && shown !== 'checking' && (
          <Result {...shown} words={words} known={known} />
        )}
      </div>
    </div>
  );
}

type Shown = { outcome: Outcome; names: string[] };

type ResultProps = Shown & { words: Words; known: Known };

function Result({ outcome, names, words, known }: ResultProps) {
  const what = outcome.is === 'genuine' ? outcome.age : outcome.is;
  const [mood, sign] = moodOf(what);
  const { title, text } = words.results[what];
  return (
    <section class={`verdict ${mood}`}>
      <h2>
        <span aria-hidden="true">{sign}</span> {title}
      </h2>
      <p class="file-name">{names.join(', ')}</p>
      <p>
        {fill(text, {
          version: 'version' in outcome ? outcome.version : '',
          ours: known.version,
          list: 'release.json',
          signature: 'release.json.sig',
        })}
      </p>
      {'key' in outcome && <p>{sayKey(words, outcome.key)}</p>}
    </section>
  );
}

/** Its colour and its sign: ours, not to be used, nobody knows. */
function moodOf(what: string): [mood: string, sign: string] {
  if (/^(same|older|newer)$/.test(what)) return ['good', '✓'];
  if (/^(changed|distrusted|foreign|too-large)$/.test(what)) return ['bad', '✕'];
  return ['doubt', '?'];
}

function sayKey(words: Words, { fingerprint, since, until }: SigningKey): string {
  if (!until) return fill(words.signedWith, { fingerprint, since: showDate(since) });
  const dates = { since: showDate(since), until: showDate(until) };
  return fill(words.signedWithRetired, { fingerprint, ...dates });
}

/** `{{version}}` by its value. */
function fill(text: string, values: Record<string, string>): string {
  return text.replace(/{{(\w+)}}/g, (_gap, name: string) => values[name] ?? '');
}
