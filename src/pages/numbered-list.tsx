import { showDate } from '../i18n/dates.ts';
import type { Booklet } from '../model/localise.ts';
import { useUi } from '../ui/context.ts';

type Props = { sources: Booklet['sources'] };

/** Every document cited, numbered as the steps name it. Addresses stand on the site: here they would be a tenth of the file. */
export function NumberedList({ sources }: Props) {
  const { t } = useUi();
  return (
    <ol>
      {sources.map(({ id, title, publisher, date, dateNote }) => (
        <li key={id}>
          {publisher}. {title}, {date ? showDate(date) : (dateNote ?? t('step.noDate'))}
        </li>
      ))}
    </ol>
  );
}
