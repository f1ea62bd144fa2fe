import { paths } from '../routes.ts';
import { Cite } from '../ui/cite.tsx';
import { useUi } from '../ui/context.ts';
import { here, type PageContext } from './context.ts';
import { Frame } from './frame.tsx';

type Props = { page: PageContext };

/** Every document cited, with its address for the time when there is a network. */
export function SourcesPage({ page }: Props) {
  const { t } = useUi();
  return (
    <Frame page={page} path={paths.sources} title={t('about.sources')}>
      <main id="main" class="text">
        <ul>
          {page.booklet.sources.map((source) => (
            <li key={source.id} id={source.id}>
              <Cite source={source} allSources={here(page, paths.sources)} />{' '}
              {source.url && <a href={shortened(source.url)}>{t('about.site')}</a>}
            </li>
          ))}
        </ul>
      </main>
    </Frame>
  );
}

/** An address in Cyrillic is a third of its coded length; not where decoding would make it another one. */
function shortened(url: string): string {
  const open = decodeURI(url);
  return new URL(open).href === new URL(url).href ? open : url;
}
