import { useUi } from './context.ts';

type Line = { uk: string; latin: string; en: string };
type Props = { lines: Line[] };

/** Sentences to read aloud in Ukrainian: as written, in Latin letters, and what they mean. */
export function SayAloud({ lines }: Props) {
  const { t } = useUi();
  return (
    <div class="say">
      <p>{t('step.say')}</p>
      <ul>
        {lines.map(({ uk, latin, en }) => (
          <li key={uk}>
            <b lang="uk">{uk}</b>
            <span>{latin}</span>
            <span class="meaning">{en}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
