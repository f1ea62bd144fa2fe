import { useEffect, useRef, useState } from 'preact/hooks';
import { showDate } from '../../i18n/dates.ts';
import { type T, wordsOf } from '../../i18n/t.ts';
import type { Lang } from '../../routes.ts';
import type { Known, Verdict } from '../../signing/judge.ts';
import type { SigningKey } from '../../signing/key.ts';

/** What comes of a choice: a verdict, or why there is none. */
export type Outcome = Verdict | { is: 'too-large' | 'unreadable' | 'pair' };

export type Props = {
  lang: Lang;
  known: Known;
  /** Judges what was chosen; `impossible` where the browser has no WebCrypto. Absent at build. */
  judge?: ((files: File[]) => Promise<Outcome>) | 'impossible';
};

/** Chooses a file and says whose it is; without a script, only says what to do instead. */
export function Verify({ lang, known, judge }: Props) {
  const t = wordsOf(lang);
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
      <p hidden={awake}>{t('verify.noScript')}</p>
      <p class="note" hidden={!awake || judge !== 'impossible'}>
        {t('verify.insecure')}
      </p>
      <label class="answer choose" hidden={!awake || judge === 'impossible'}>
        <span>{t('verify.choose')}</span>
        <input type="file" multiple onChange={(event) => choose(event.currentTarget)} />
      </label>
      <div role="status" ref={result}>
        {shown === 'checking' && <p>{t('verify.checking')}</p>}
        {shown !== null && shown !== 'checking' && <Result {...shown} t={t} known={known} />}
      </div>
    </div>
  );
}

type Shown = { outcome: Outcome; names: string[] };

function Result({ outcome, names, t, known }: Shown & { t: T; known: Known }) {
  const what = outcome.is === 'genuine' ? outcome.age : outcome.is;
  const [mood, sign] = moodOf(what);
  return (
    <section class={`verdict ${mood}`}>
      <h2>
        <span aria-hidden="true">{sign}</span> {t(`verify.results.${what}.title`)}
      </h2>
      <p class="file-name">{names.join(', ')}</p>
      <p>
        {t(`verify.results.${what}.text`, {
          version: 'version' in outcome ? outcome.version : '',
          ours: known.version,
          list: 'release.json',
          signature: 'release.json.sig',
        })}
      </p>
      {'key' in outcome && <p>{sayKey(t, outcome.key)}</p>}
    </section>
  );
}

/** Its colour and its sign: ours, not to be used, nobody knows. */
function moodOf(what: string): [mood: string, sign: string] {
  if (/^(same|older|newer)$/.test(what)) return ['good', '✓'];
  if (/^(changed|distrusted|foreign|too-large)$/.test(what)) return ['bad', '✕'];
  return ['doubt', '?'];
}

function sayKey(t: T, { fingerprint, since, until }: SigningKey): string {
  if (!until) return t('verify.signedWith', { fingerprint, since: showDate(since) });
  const dates = { since: showDate(since), until: showDate(until) };
  return t('verify.signedWithRetired', { fingerprint, ...dates });
}
