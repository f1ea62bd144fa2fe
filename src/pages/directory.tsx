import { contactGroups } from '../model/contact-groups.ts';
import { useUi } from '../ui/context.ts';
import { ContactEntry } from './contact-entry.tsx';
import type { PageContext } from './context.ts';

type Props = { page: PageContext };

/** What people need, in their words, then every published service by group. */
export function Directory({ page }: Props) {
  const { t } = useUi();
  const { contacts, place } = page.booklet;
  const groups = contactGroups
    .map((group) => ({ group, entries: contacts.filter((contact) => contact.group === group) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <>
      {place.needs && (
        <nav class="needs" aria-label={t('contacts.needs')}>
          {place.needs.map(({ text, contact }) => (
            <a key={text} class="chip" href={`#${page.links.idOf('contacts', contact)}`}>
              {text}
            </a>
          ))}
        </nav>
      )}
      {groups.map(({ group, entries }) => (
        <section key={group} class="contact-group" aria-labelledby={`group-${group}`}>
          <h2 class="group" id={`group-${group}`}>
            {t(`contacts.${group}`)}
          </h2>
          {entries.map((contact) => (
            <ContactEntry key={contact.id} page={page} contact={contact} />
          ))}
        </section>
      ))}
    </>
  );
}
