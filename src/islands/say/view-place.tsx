import { useEffect, useState } from 'preact/hooks';
import { fill, type ToolProps } from '../tool/view.tsx';
import { clock } from '../tool/view-clock.ts';
import { grouped } from './view-lines.ts';

/** A place as the phone tells it; `time` in milliseconds, `accuracy` in metres. */
export type Found = { is: 'found'; lat: number; lon: number; accuracy: number; time: number };
/** What comes of asking the phone where it is. */
export type Fix =
  | Found
  | { is: 'asking' | 'denied' | 'slow' | 'unavailable' | 'insecure' | 'missing' };

type Props = Pick<ToolProps, 'words' | 'centre'> & {
  fix: Fix | undefined;
  inCard: boolean;
  ask: () => void;
  add: () => void;
  remove: () => void;
};

const minute = 60_000;

/** Where the phone thinks it is, and how little that may mean. */
export function Place({ words, centre, fix, inCard, ask, add, remove }: Props) {
  const now = useNow(fix?.is === 'found');
  const button = (word: string, tap: () => void) => (
    <button type="button" class="say-wide" onClick={tap}>
      {words[word]}
    </button>
  );
  if (!fix) return button('locate', ask);
  if (fix.is !== 'found') {
    return (
      <>
        <p class="say-caution">{words[fix.is]}</p>
        {fix.is === 'denied' && <p>{words.deniedHow}</p>}
        {/^(denied|slow|unavailable)$/.test(fix.is) && button('again', ask)}
      </>
    );
  }
  const km = centre ? distance(fix, centre) : 0;
  const age = Math.max(0, Math.floor((now - fix.time) / minute));
  const time = clock(fix.time);
  const far = centre !== undefined && km > centre.reach;
  return (
    <>
      <p class="say-coordinates">
        {words[fix.lat < 0 ? 'south' : 'north']} <b>{grouped(Math.abs(fix.lat))}</b>
        <br />
        {words[fix.lon < 0 ? 'west' : 'east']} <b>{grouped(Math.abs(fix.lon))}</b>
      </p>
      {far && (
        <p class="say-danger">
          {fill(words.far, { km: Math.round(km) })} {!inCard && words.farLeft}
        </p>
      )}
      <p class="say-caution">{words.unsure}</p>
      {fix.accuracy > 500 && <p class="say-caution">{words.rough}</p>}
      {age >= 5 && <p class="say-caution">{words.old}</p>}
      <p>{fill(words.found, { exact: length(words, fix.accuracy), time, age })}</p>
      {inCard ? button('remove', remove) : button('add', add)}
      {button('again', ask)}
    </>
  );
}

/** The time, told anew twice a minute while something grows old on the screen. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!running) return;
    const tell = () => setNow(Date.now());
    tell();
    const timer = setInterval(tell, minute / 2);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

function length(words: Record<string, string>, metres: number): string {
  if (metres < 1000) return fill(words.metres, { n: Math.round(metres) });
  return fill(words.kilometres, { n: Math.round(metres / 1000) });
}

type Point = { lat: number; lon: number };

/** Kilometres between two points of the globe. */
export function distance(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const half = (angle: number) => Math.sin((angle * rad) / 2) ** 2;
  const h =
    half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon);
  return 12_742 * Math.asin(Math.sqrt(h));
}
