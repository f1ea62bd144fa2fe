import type { Said } from './view-lines.ts';

type Props = { said: Said[] };

/** Sentences to read aloud or to show; where they are foreign to the reader, with Latin letters and meaning. */
export function SayLines({ said }: Props) {
  return (
    <>
      {said.map(({ text, latin, meaning }) => (
        <span key={text} class="say-line">
          <b lang={meaning ? 'uk' : undefined}>{text}</b>
          {latin && <span class="say-latin">{latin}</span>}
          {meaning && <span class="say-meaning">{meaning}</span>}
        </span>
      ))}
    </>
  );
}
