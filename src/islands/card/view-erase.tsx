import { useState } from 'preact/hooks';
import type { ToolProps } from '../tool/view.tsx';

type Props = Pick<ToolProps, 'words'> & { erase: () => void };

/** Erases in two taps: the first one asks. */
export function Erase({ words, erase }: Props) {
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <button type="button" class="card-wide" onClick={() => setAsks(true)}>
        {words.erase}
      </button>
    );
  }
  return (
    <div class="card-sure">
      <p>{words.eraseSure}</p>
      <button type="button" class="card-wide" onClick={() => setAsks(false)}>
        {words.eraseNo}
      </button>
      <button type="button" class="card-wide card-danger" onClick={erase}>
        {words.eraseYes}
      </button>
    </div>
  );
}
