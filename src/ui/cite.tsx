import { showDate } from '../i18n/dates.ts';
import { useUi } from './context.ts';

export type Cited = {
  id: string;
  title: string;
  publisher: string;
  date: string | null;
  dateNote?: string | undefined;
};
type Props = { source: Cited; allSources: string };

/** Who, what, when; leads to the full entry. Written the same everywhere, so that a pack holds it once. */
export function Cite({ source, allSources }: Props) {
  const { t } = useUi();
  const { id, title, publisher, date, dateNote } = source;
  return (
    <cite>
      <a href={`${allSources}#${id}`}>{publisher}</a>. {title},{' '}
      {date ? showDate(date) : (dateNote ?? t('step.noDate'))}
    </cite>
  );
}
