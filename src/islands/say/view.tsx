import { useEffect, useState } from 'preact/hooks';
import { WriteField } from '../../ui/write-field.tsx';
import { fill, type ToolProps } from '../tool/view.tsx';
import { clock } from '../tool/view-clock.ts';
import { useLayer } from '../tool/view-layer.ts';
import { type Face, FaceView } from './view-face.tsx';
import { type Draft, entriesOf, phrasesOfPlace, textOf } from './view-lines.ts';
import { Picks, tapped } from './view-picks.tsx';
import type { Fix } from './view-place.tsx';
import { Send } from './view-send.tsx';
import { Where } from './view-where.tsx';

/** What the phone knows before the person writes anything. */
export type Known = {
  address?: string | undefined;
  /** A card was saved and is gone. */
  lost?: boolean;
  /** The guide they come from, the step, and when they were in it. */
  guide?: { id: string; time: number; step?: string } | undefined;
};

/** What the phone can do; absent at build. */
export type Phone = {
  known: () => Promise<Known>;
  /** What was tapped before the page was closed behind a call. */
  picked: () => { names: string[]; time: number } | undefined;
  keepPicks: (names: string[]) => void;
  saveAddress: (address: string) => Promise<void>;
  locate: (tell: (fix: Fix) => void) => void;
  copy: (text: string) => Promise<boolean>;
  /** The address of a text to nobody yet. */
  sms: (text: string) => string;
};

type Props = ToolProps & { phone?: Phone };

/** The call card: what is said to a dispatcher, in their order; nothing of it leaves the phone by itself. */
export function Say({ phone, ...props }: Props) {
  const { words, calls, centre } = props;
  const [awake, setAwake] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    where: '',
    what: '',
    name: '',
    phone: '',
    picks: [],
  });
  const [known, setKnown] = useState<Known>({});
  const [face, open, close] = useLayer<Face>();
  const [number, choose] = useState(words.muteFirst ?? '');
  const marked = known.guide ? phrasesOfPlace(props, known.guide) : [];

  useEffect(() => {
    if (!phone) return;
    setAwake(true);
    const { names, time } = phone.picked() ?? { names: [], time: 0 };
    setDraft((now) => ({ ...now, picks: names }));
    void phone.known().then((told) => {
      // What they have tapped after it says more than the guide.
      const marks = told.guide && told.guide.time > time ? phrasesOfPlace(props, told.guide) : [];
      setKnown(told);
      // What was written or tapped while the phone was looking stays.
      setDraft((now) => ({
        ...now,
        where: now.where || told.address || '',
        picks: now.picks === names ? marks.reduce(withMark, names) : now.picks,
      }));
    });
  }, [phone]);

  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const entries = entriesOf(props, draft);
  const picks = (line: string) => (
    <>
      <Picks
        {...props}
        line={line}
        picks={draft.picks}
        change={(names) => {
          phone?.keepPicks(names);
          change({ picks: names });
        }}
      />
      {known.guide &&
        draft.picks.some((name) => name.startsWith(line) && marked.includes(name)) && (
          <p class="say-caution">{fill(words.fromGuide, { time: clock(known.guide.time) })}</p>
        )}
    </>
  );
  const field = (name: 'what' | 'name' | 'phone', label: string, rows: number) => (
    <WriteField
      label={words[label] ?? ''}
      rows={rows}
      keys={name === 'phone' ? 'tel' : undefined}
      value={draft[name]}
      change={(value) => change({ [name]: value })}
    />
  );
  const read = (
    <button type="button" class="say-main" onClick={() => open('read')}>
      {words.read}
    </button>
  );
  return (
    <>
      {face && <FaceView {...props} {...{ face, entries, number, choose, close }} />}
      {/* Behind a face it only hides: a place that is being looked for goes on being looked for. */}
      <div class="say-card" hidden={!awake || face !== null}>
        {read}
        <button type="button" class="say-wide" onClick={() => open('mute')}>
          {words.muted}
        </button>
        <button type="button" class="say-wide" onClick={() => open('deaf')}>
          {words.deafened}
        </button>
        <p>{words.nothingSent}</p>
        <Where {...{ words, centre, phone, known, draft, change }} />
        {picks('what')}
        {field('what', 'whatHint', 2)}
        {picks('hurt')}
        {picks('danger')}
        {field('name', 'name', 1)}
        {field('phone', 'phone', 1)}
        {read}
        <Send {...{ words, calls, phone }} text={textOf(entries)} />
      </div>
    </>
  );
}

const withMark = (picks: string[], name: string) =>
  picks.includes(name) ? picks : tapped(picks, name);
