import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { here, type PageContext } from './context.ts';
import { DimChip } from './dim-chip.tsx';
import { Frame } from './frame.tsx';
import { HomeBody } from './home-body.tsx';

type Props = { page: PageContext };

export function HomePage({ page }: Props) {
  const { t } = useUi();
  const { release } = page.booklet;
  return (
    <Frame page={page} path={paths.home} title={t('app.name')} chips={<DimChip />}>
      <main id="main" class="home" data-page="home">
        <p class="offer" id="english" lang="en" hidden>
          <a href={`${page.base}en/`} hreflang="en" data-lang="en">
            {t('app.englishOffer')}
          </a>
        </p>
        <HomeBody page={page} />
        {release.urgent && (
          <p class="update">
            <b>{t('offline.urgent')}</b> {release.urgent}
          </p>
        )}
      </main>
      <div class="resume" id="resume" hidden>
        <a href={here(page, paths.home)}>{t('home.continue')}</a>
        <button type="button" aria-label={t('home.forget')}>
          ✕
        </button>
      </div>
    </Frame>
  );
}
