import { Cite, type Cited } from './cite.tsx';
import { useUi } from './context.ts';

type Props = { sources: Cited[]; practice: boolean; allSources: string };

/** Where a step is from, one tap away. */
export function SourceList({ sources, practice, allSources }: Props) {
  const { t } = useUi();
  return (
    <details class="sources">
      <summary>{t('step.sources', { count: sources.length })}</summary>
      <ul>
        {practice && <li>{t('step.practice')}</li>}
        {sources.map((source) => (
          <li key={source.id}>
            <Cite source={source} allSources={allSources} />
          </li>
        ))}
      </ul>
    </details>
  );
}
