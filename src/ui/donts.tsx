import { useUi } from './context.ts';
import { Icon } from './icon.tsx';

type Props = { lines: string[] };

/** What not to do, told by a sign, a word and a colour. */
export function Donts({ lines }: Props) {
  const { t, plain } = useUi();
  return (
    <ul class="dont">
      {lines.map((line) => (
        <li key={line}>
          {plain ? (
            <>
              <b>{t('step.no')}</b> {line}
            </>
          ) : (
            <>
              <Icon name="ban" size={26} />
              <span>
                <b>{t('step.no')}</b> {line}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
