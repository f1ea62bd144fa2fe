import { wordsOf } from '../i18n/t.ts';
import { address, langs, paths } from '../routes.ts';
import type { PageContext } from './context.ts';
import { Frame } from './frame.tsx';

type Props = { page: PageContext };

/** One page for every unknown address; it speaks both languages. */
export function NotFoundPage({ page }: Props) {
  return (
    <Frame page={page} path={paths.home} title={wordsOf('uk')('app.name')}>
      <main id="main" class="text">
        {langs.map((lang) => {
          const t = wordsOf(lang);
          return (
            <section key={lang} lang={lang}>
              <h2>{t('app.notFound')}</h2>
              <p>{t('app.notFoundHelp')}</p>
              <p>
                <a class="next" href={address(page.base, lang, paths.home)}>
                  {t('app.home')}
                </a>
              </p>
            </section>
          );
        })}
      </main>
    </Frame>
  );
}
