import { useState } from 'preact/hooks';
import { fill, type ToolProps } from '../tool/view.tsx';

/** One tourniquet as it stands now. */
export type Row = {
  id: number;
  shown: string;
  /** The day, where it is not of the last 24 hours. */
  date?: string | undefined;
  person?: number | undefined;
  limb?: string | undefined;
  /** Since it went on; none where the clock cannot say. */
  minutes?: number | undefined;
  doubt: boolean;
  /** What the clock shows now, where the person may say that it is right after all. */
  right?: string | undefined;
  old: boolean;
  saved: 'saving' | 'saved' | 'not' | 'stays';
};

/** What the phone does with one. */
export type Change = {
  place: (id: number, place: Place) => void;
  erase: (id: number) => void;
  /** Takes the doubt in the clock back: a computer that slept looks like a clock that was moved. */
  trust: (id: number) => void;
};
type Place = { person?: number; limb?: string };

export const limbs = ['leftArm', 'rightArm', 'leftLeg', 'rightLeg'] as const;

/** From here on the way to a surgeon is what counts: half an hour is left of two. */
const near = 90;
const over = 120;

type Words = ToolProps['words'];
type Props = Change & {
  words: Words;
  row: Row;
  /** How many casualties have been told apart; 0 where one tourniquet needs no telling. */
  people: number;
};

/** A time in large letters, how long it has been, where it is; what was tapped by mistake goes in two taps. */
export function TourniquetCard({ words, row, people, place, erase, trust }: Props) {
  const several = people > 0;
  const [doing, setDoing] = useState<'change' | 'erase' | null>(null);
  const asks = row.limb === undefined || (several && row.person === undefined);
  const put = (where: Place) => {
    setDoing(null);
    place(row.id, where);
  };
  return (
    <li class="tq-card">
      <b class="tq-time">{fill(words.mark, { time: row.shown })}</b>
      <p class="tq-since">{sinceOf(words, row)}</p>
      <p role="status" class={row.saved === 'not' ? 'tq-warn' : 'tq-saved'}>
        {fill(words[row.saved], { time: row.shown })}
      </p>
      {row.minutes !== undefined && row.minutes >= near && (
        <p class="tq-warn">! {row.minutes >= over ? words.over : words.near}</p>
      )}
      {row.doubt && <p class="tq-warn">! {words.doubt}</p>}
      {row.right && (
        <div class="tq-small">
          <button type="button" onClick={() => trust(row.id)}>
            {fill(words.right, { now: row.right })}
          </button>
        </div>
      )}
      {!asks && <p>{placeOf(words, row, several)}</p>}
      {(asks || doing === 'change') && (
        <Pickers words={words} row={row} people={people} put={put} />
      )}
      {doing === 'erase' ? (
        <div class="tq-sure">
          <p>{fill(words.sure, { time: row.shown })}</p>
          <button type="button" onClick={() => erase(row.id)}>
            {words.yes}
          </button>
          <button type="button" onClick={() => setDoing(null)}>
            {words.no}
          </button>
        </div>
      ) : (
        <div class="tq-small">
          {!asks && (
            <button type="button" onClick={() => setDoing('change')}>
              {words.change}
            </button>
          )}
          <button type="button" onClick={() => setDoing('erase')}>
            {words.remove}
          </button>
        </div>
      )}
    </li>
  );
}

type PickProps = { words: Words; row: Row; people: number; put: (place: Place) => void };

/** Where and whose: a tap each, after the time is written; what is chosen already says so. */
function Pickers({ words, row, people, put }: PickProps) {
  return (
    <>
      <fieldset class="tq-pick">
        <legend>{words.where}</legend>
        <div>
          {limbs.map((limb) => (
            <button
              key={limb}
              type="button"
              aria-pressed={row.limb === limb}
              onClick={() => put({ limb })}
            >
              {words[limb]}
            </button>
          ))}
        </div>
      </fieldset>
      {people > 0 && (
        <fieldset class="tq-pick">
          <legend>{words.who}</legend>
          <div>
            {Array.from({ length: people + 1 }, (_one, i) => i + 1).map((person) => (
              <button
                key={person}
                type="button"
                aria-pressed={row.person === person}
                onClick={() => put({ person })}
              >
                {fill(words.person, { n: person })}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** «Людина 1 · ліва рука»; a person alone needs no number. */
export function placeOf(words: Words, { person, limb }: Row, several: boolean): string {
  const who = several && person !== undefined ? fill(words.person, { n: person }) : '';
  return [who, limb ? words[limb] : ''].filter((part) => part !== '').join(' · ');
}

/** «Минуло 1 год 5 хв»; only the day, or nothing, where the clock cannot say. */
export function sinceOf(words: Words, { minutes, date }: Row): string {
  if (minutes === undefined) return date === undefined ? '' : fill(words.on, { date });
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return fill(h > 0 ? words.sinceHours : words.since, { h, m });
}
