import type { Booklet } from '../model/localise.ts';

type Props = { place: Booklet['place'] };

/** What this is, who is behind it, what it does not know. */
export function AboutText({ place }: Props) {
  return (
    <>
      {place.about.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </>
  );
}
