import { showDate } from '../i18n/dates.ts';
import type { LocalContact } from '../model/localise.ts';
import { useUi } from '../ui/context.ts';
import { Dial } from '../ui/dial.tsx';
import type { PageContext } from './context.ts';

type Props = { page: PageContext; contact: LocalContact };

/** One service: what it is for, its numbers, where they are from, what to beware of. */
export function ContactEntry({ page, contact }: Props) {
  const { id, name, purpose, area, numbers, warning, insteadOf, noNumber, words } = contact;
  return (
    <article
      class="contact"
      id={page.links.idOf('contacts', id)}
      data-words={page.copy ? undefined : [...words.uk, ...words.en].join(' ')}
    >
      <div class="contact-text">
        <h3>{name}</h3>
        <p>{sentences([purpose, area])}</p>
        {insteadOf && <p>{insteadOf}</p>}
        {noNumber && <NoNumber page={page} noNumber={noNumber} />}
        {warning && <p class="note">{warning}</p>}
      </div>
      {numbers.map((number) => (
        <NumberEntry key={number.dial} page={page} name={name} number={number} />
      ))}
    </article>
  );
}

function NoNumber({
  page,
  noNumber,
}: {
  page: PageContext;
  noNumber: { text: string; contact: string };
}) {
  const instead = page.booklet.contacts.find(({ id }) => id === noNumber.contact);
  return (
    <p class="note">
      {noNumber.text}{' '}
      {instead && <a href={`#${page.links.idOf('contacts', instead.id)}`}>{instead.name}</a>}
    </p>
  );
}

type NumberProps = { page: PageContext; name: string; number: LocalContact['numbers'][number] };

function NumberEntry({ page, name, number }: NumberProps) {
  const { t } = useUi();
  const { dial, show, note, hours, free, provenance, rung } = number;
  const [newest] = provenance;
  const publisher = page.booklet.sources.find(({ id }) => id === newest?.source)?.publisher ?? '';
  const from = newest?.date
    ? t('contacts.source', { publisher, date: showDate(newest.date) })
    : t('contacts.sourceNoDate', { publisher });
  const checked = rung ? t('contacts.rung', { date: showDate(rung.date) }) : t('contacts.notRung');
  return (
    <div class="contact-number">
      <p>{sentences([note, hours, free ? t('contacts.free') : undefined])}</p>
      <Dial dial={dial} show={show} name={name} />
      <p class="from">{sentences([from, checked])}</p>
    </div>
  );
}

/** Labels made into sentences: a capital first, a full stop last. */
function sentences(parts: (string | undefined)[]): string {
  return parts
    .flatMap((part) => (part ? [part[0]!.toUpperCase() + part.slice(1).replace(/\.?$/, '.')] : []))
    .join(' ');
}
