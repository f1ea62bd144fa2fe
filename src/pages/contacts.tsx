import { ContactSearch } from '../islands/contact-search/view.tsx';
import { contactGroups } from '../model/contact-groups.ts';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { ContactEntry } from './contact-entry.tsx';
import type { PageContext } from './context.ts';
import { Frame } from './frame.tsx';
import { Island } from './island.tsx';

type Props = { page: PageContext };

/** The directory: what people need, a search, every published service by group. */
export function ContactsPage({ page }: Props) {
  const { t } = useUi();
  const { contacts, place, lang } = page.booklet;
  const groups = contactGroups
    .map((group) => ({ group, entries: contacts.filter((contact) => contact.group === group) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Frame page={page} path={paths.contacts} title={t('contacts.title')}>
      <main id="main" class="contacts">
        <Island name="contact-search" view={ContactSearch} props={{ lang }} />
        {place.needs && (
          <nav class="needs" aria-label={t('contacts.needs')}>
            {place.needs.map(({ text, contact }) => (
              <a key={text} class="chip" href={`#${contact}`}>
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
      </main>
    </Frame>
  );
}
