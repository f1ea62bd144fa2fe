import { useEffect, useRef } from 'preact/hooks';
import type { ToolProps } from '../tool/view.tsx';
import { type Entry, phrase, type Said } from './view-lines.ts';
import { SayLines } from './view-phrase.tsx';

/** What fills the screen: the card to read out, or a request to somebody near. */
export type Face = 'read' | 'mute' | 'deaf';

type Props = ToolProps & {
  face: Face;
  entries: Entry[];
  /** The number that somebody near is asked to call. */
  number: string;
  choose: (number: string) => void;
  close: () => void;
};

/** The whole screen, very large: read it out, or hold it before somebody. */
export function FaceView({ face, entries, number, choose, close, ...props }: Props) {
  const { words, say, calls } = props;
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, []);
  const asks = face !== 'read';
  // Somebody near reads Ukrainian: Latin letters would only take the room.
  const shown = (said: Said[]) =>
    asks ? said.map(({ text, meaning }) => ({ text, meaning: meaning ?? '' })) : said;
  return (
    <section class="say-face">
      <h2 tabIndex={-1} ref={top} class={asks ? 'say-ask' : 'say-quiet'}>
        {asks ? <SayLines said={shown([phrase(props, face)])} /> : words.read}
      </h2>
      {asks && <SayLines said={shown([phrase(props, 'pleaseCall', { number })])} />}
      {!asks && say && <SayLines said={[phrase(props, 'reading')]} />}
      {entries
        .filter(({ said }) => !asks || said.length > 0)
        .map(({ title, said, prompt }) => (
          <div key={title} class="say-entry">
            {said.length > 0 ? (
              <SayLines said={shown(said)} />
            ) : (
              <>
                <p class="say-title">{title}</p>
                {prompt && <p class="say-prompt">{prompt}</p>}
              </>
            )}
          </div>
        ))}
      {!asks && say && (
        <div class="say-entry">
          <SayLines said={[phrase(props, 'digitsLow'), phrase(props, 'digitsHigh')]} />
        </div>
      )}
      {asks && (
        <fieldset class="say-picks">
          <legend>{words.whom}</legend>
          {calls.map(({ dial, show, label }) => (
            <button
              key={dial}
              type="button"
              aria-pressed={show === number}
              onClick={() => choose(show)}
            >
              {show} {label}
            </button>
          ))}
        </fieldset>
      )}
      <button type="button" class="say-main" onClick={close}>
        {words.close}
      </button>
    </section>
  );
}
