import { useEffect, useRef } from 'preact/hooks';
import { fill, type ToolProps } from '../tool/view.tsx';
import { useLayer } from '../tool/view-layer.ts';
import {
  type Change,
  placeOf,
  type Row,
  sinceOf,
  TourniquetCard,
} from '../tourniquet-card/view.tsx';

/** What the phone can do and has kept. Absent at build: then only the words of the page are of use. */
export type Phone = Change & { rows: Row[]; begin: () => void; durable: boolean };

type Props = ToolProps & { phone?: Phone; awake?: boolean };

/** One tap writes the time down; everything else is asked after it. */
export function TourniquetClock({ words, phone, awake }: Props) {
  const [showing, open, close] = useLayer<'show'>();
  if (!phone) {
    return <div class="tq">{!awake && <p class="tq-plain">{words.noScript}</p>}</div>;
  }
  const { rows, begin, durable, ...change } = phone;
  const [recent, earlier] = [rows.filter(({ old }) => !old), rows.filter(({ old }) => old)];
  const several = recent.length > 1;
  const people = several ? Math.max(1, ...recent.map(({ person }) => person ?? 0)) : 0;
  const card = (row: Row) => (
    <TourniquetCard key={row.id} words={words} row={row} people={people} {...change} />
  );
  if (showing && rows.length > 0) {
    return (
      <div class="tq">
        <Handover {...{ words, recent, earlier, close }} />
      </div>
    );
  }
  return (
    <div class="tq">
      <button
        type="button"
        class={recent.length > 0 ? 'tq-write' : 'tq-write tq-first'}
        onClick={begin}
      >
        {recent.length > 0 ? words.more : words.begin}
      </button>
      {!durable && <p class="tq-warn">! {words.memory}</p>}
      {/* The last one written stands next to the thumb that wrote it. */}
      <ul>{[...recent].reverse().map(card)}</ul>
      {rows.length > 0 && (
        <button type="button" class="tq-ask" onClick={() => open('show')}>
          {words.show}
        </button>
      )}
      {earlier.length > 0 && (
        <section>
          <h2>{words.earlier}</h2>
          <ul>{earlier.map(card)}</ul>
        </section>
      )}
    </div>
  );
}

type HandoverProps = {
  words: ToolProps['words'];
  recent: Row[];
  /** Of more than a day ago, if the clock is right: a clock that leapt puts a new one there too. */
  earlier: Row[];
  close: () => void;
};

/** All of it on one screen, large, for the eyes of the ambulance; the numbers stay below. */
function Handover({ words, recent, earlier, close }: HandoverProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const many = recent.length + earlier.length > 3;
  return (
    <section class={many ? 'tq-show tq-many' : 'tq-show'} aria-label={words.shown}>
      <h2 ref={heading} tabIndex={-1}>
        {words.shown}
      </h2>
      <Times words={words} rows={recent} />
      {earlier.length > 0 && <h3>{words.earlier}</h3>}
      <Times words={words} rows={earlier} />
      <button type="button" class="tq-ask" onClick={close}>
        {words.close}
      </button>
    </section>
  );
}

function Times({ words, rows }: { words: ToolProps['words']; rows: Row[] }) {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <b class="tq-time">{fill(words.mark, { time: row.shown })}</b>
          <span>{placeOf(words, row, rows.length > 1)}</span>
          <span>{row.doubt ? words.doubtShort : sinceOf(words, row)}</span>
        </li>
      ))}
    </ul>
  );
}
