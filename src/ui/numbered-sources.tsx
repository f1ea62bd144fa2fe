import { useUi } from './context.ts';

type Props = { ids: string[]; all: { id: string }[]; practice: boolean };

/** Where a step is from, as numbers of the list at the end: «3, 17–19»; the style writes «Джерела:» before them. */
export function NumberedSources({ ids, all, practice }: Props) {
  const { t } = useUi();
  const numbers = all.flatMap(({ id }, i) => (ids.includes(id) ? [i + 1] : []));
  return (
    <p class="refs">
      {practice && `${t('step.practice')} `}
      {inRuns(numbers)}
    </p>
  );
}

/** `[3, 17, 18, 19]` is `3, 17–19`. */
function inRuns(numbers: number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last?.[last.length - 1] === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0]}–${run[run.length - 1]}` : run.join(', ')))
    .join(', ');
}
