import { ContactSearch } from '../islands/contact-search/view.tsx';
import { paths, vcardFile } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import type { PageContext } from './context.ts';
import { Directory } from './directory.tsx';
import { Frame } from './frame.tsx';
import { Island } from './island.tsx';
import { searchWords } from './search-words.ts';

type Props = { page: PageContext };

/** The directory: a search, what people need, every published service by group. */
export function ContactsPage({ page }: Props) {
  const { t } = useUi();
  const { lang } = page.booklet;
  return (
    <Frame page={page} path={paths.contacts} title={t('contacts.title')}>
      <main id="main" class="contacts">
        <Island
          name="contact-search"
          view={ContactSearch}
          props={{ lang, words: searchWords(t, lang) }}
        />
        <Directory page={page} />
        <p class="links">
          <a href={page.base + vcardFile(lang)}>{t('share.saveNumbers')}</a>
        </p>
      </main>
    </Frame>
  );
}
