import type { ToolProps } from '../tool/view.tsx';
import { type CardFields, fields } from './view-fields.ts';

type Props = Pick<ToolProps, 'words' | 'calls'> & { text: CardFields };

/** The card on paper: what is written, and lines to write on where nothing is. */
export function Paper({ words, calls, text }: Props) {
  return (
    <div class="card-paper">
      <h2>{words.blank}</h2>
      <p>
        {calls.map(({ show, label }) => (
          <span key={show} class="card-number">
            <b>{show}</b> {label}{' '}
          </span>
        ))}
      </p>
      {fields.map((name) => (
        <div key={name}>
          <h3>{words[name]}</h3>
          {text[name]?.trim() ? (
            <p class="card-written">{text[name]}</p>
          ) : (
            <p class="card-line">{words[`${name}Hint`]}</p>
          )}
        </div>
      ))}
    </div>
  );
}
