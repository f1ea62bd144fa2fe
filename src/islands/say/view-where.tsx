import { useState } from 'preact/hooks';
import { WriteField } from '../../ui/write-field.tsx';
import type { ToolProps } from '../tool/view.tsx';
import type { Known, Phone } from './view.tsx';
import type { Draft } from './view-lines.ts';
import { distance, type Fix, Place } from './view-place.tsx';

type Props = Pick<ToolProps, 'words' | 'centre'> & {
  phone: Phone | undefined;
  known: Known;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
};

/** The first line: the address, saved only when asked; coordinates after it, only when asked. */
export function Where({ words, centre, phone, known, draft, change }: Props) {
  const [kept, setKept] = useState<'' | 'whereKept' | 'whereNotKept'>('');
  const [fix, setFix] = useState<Fix>();

  const save = () =>
    phone?.saveAddress(draft.where).then(
      () => setKept('whereKept'),
      () => setKept('whereNotKept'),
    );
  const locate = () => {
    change({ fix: undefined });
    phone?.locate((told) => {
      setFix(told);
      // A place that cannot be true is shown, and not read out to anybody unasked.
      const near = told.is === 'found' && (!centre || distance(told, centre) <= centre.reach);
      change({ fix: near ? told : undefined });
    });
  };
  const isSaved = known.address !== undefined && draft.where === known.address;
  const canSave = known.address === undefined && draft.where.trim() !== '' && kept !== 'whereKept';
  return (
    <>
      {known.lost && <p class="say-caution">{words.whereLost}</p>}
      <WriteField
        label={words.where ?? ''}
        hint={words.whereHint}
        rows={3}
        value={draft.where}
        change={(where) => {
          setKept('');
          change({ where });
        }}
      />
      {isSaved && <p class="say-caution">{words.whereSaved}</p>}
      {canSave && (
        <button type="button" class="say-wide" onClick={save}>
          {words.whereSave}
        </button>
      )}
      <p role="status">{kept && words[kept]}</p>
      <div class="say-place" role="status">
        <Place
          {...{ words, centre, fix }}
          inCard={draft.fix !== undefined}
          ask={locate}
          add={() => change({ fix: fix?.is === 'found' ? fix : undefined })}
          remove={() => change({ fix: undefined })}
        />
      </div>
    </>
  );
}
