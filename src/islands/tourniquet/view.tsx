import { useEffect, useRef, useState } from 'preact/hooks';
import { fill, type ToolProps } from '../tool/view.tsx';
import {
  type Change,
  placeOf,
  type Row,
  sinceOf,
  TourniquetCard,
} from '../tourniquet-card/view.tsx';

/** What the phone can do and has kept. Absent at build: then only the words of the page are of use. */
export type Phone = Change & { rows: Row[]; begin: () => void; durable: boolean };

type Props = ToolProps & { phone?: Phone };

/** One tap writes the time down; everything else is asked after it. */
export function TourniquetClock({ words, phone }: Props) {
  const [showing, setShowing] = useState(false);
  if (!phone) return <div class="tq" hidden />;
  const { rows, begin, durable, ...change } = phone;
  const [recent, earlier] = [rows.filter(({ old }) => !old), rows.filter(({ old }) => old)];
  const several = recent.length > 1;
  const people = several ? Math.max(1, ...recent.map(({ person }) => person ?? 0)) : 0;
  const card = (row: Row) => (
    <TourniquetCard key={row.id} words={words} row={row} people={people} {...change} />
  );
  if (showing && recent.length > 0) {
    const close = () => setShowing(false);
    return (
      <div class="tq">
        <Handover words={words} rows={recent} several={several} close={close} />
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
      {recent.length > 0 && (
        <button type="button" class="tq-ask" onClick={() => setShowing(true)}>
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
  rows: Row[];
  several: boolean;
  close: () => void;
};

/** All of it on one screen, large, for the eyes of the ambulance; the numbers stay below. */
function Handover({ words, rows, several, close }: HandoverProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class={rows.length > 3 ? 'tq-show tq-many' : 'tq-show'} aria-label={words.shown}>
      <h2 ref={heading} tabIndex={-1}>
        {words.shown}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <b class="tq-time">{fill(words.mark, { time: row.shown })}</b>
            <span>{placeOf(words, row, several)}</span>
            <span>{row.doubt ? words.doubtShort : sinceOf(words, row)}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="tq-ask" onClick={close}>
        {words.close}
      </button>
    </section>
  );
}
