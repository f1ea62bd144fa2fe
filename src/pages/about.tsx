import { showDate } from '../i18n/dates.ts';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { InstallSteps } from '../ui/install-steps.tsx';
import { AboutText } from './about-text.tsx';
import { here, type PageContext } from './context.ts';
import { Frame } from './frame.tsx';

type Props = { page: PageContext };

/** What this is, who is behind it, its version and status, what is unsigned, how to keep it. */
export function AboutPage({ page }: Props) {
  const { t } = useUi();
  const { place, release, guides } = page.booklet;
  const unsigned = guides.filter(({ review }) => review === null);
  return (
    <Frame page={page} path={paths.about} title={t('about.title')}>
      <main id="main" class="text">
        <p>
          {t('about.version', { version: release.version, date: showDate(release.date) })}.{' '}
          <strong>{t(`about.${page.status}`)}</strong>
        </p>
        <nav class="links" aria-label={t('about.title')}>
          <a href={here(page, paths.decisions)}>{t('about.decisions')}</a>
          <a href={here(page, paths.sources)}>{t('about.sources')}</a>
          <a href={here(page, paths.share)}>{t('share.give')}</a>
          <a href={here(page, paths.verify)}>{t('verify.title')}</a>
        </nav>
        <AboutText place={place} />
        <InstallSteps />
        <Repair />
        <h2 id="changes">{t('about.changes')}</h2>
        {release.urgent && <p class="update">{release.urgent}</p>}
        <p>{release.changes}</p>
        {unsigned.length > 0 && (
          <>
            <h2>{t('about.unsigned')}</h2>
            <ul class="links">
              {unsigned.map(({ id, title }) => (
                <li key={id}>
                  <a href={here(page, paths.guide(id))}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </main>
    </Frame>
  );
}

/** Checks and mends what is kept; without script, or where nothing can be kept, only its words stand here. */
function Repair() {
  const { t } = useUi();
  return (
    <section>
      <h2>{t('about.repairTitle')}</h2>
      <p>{t('about.repairText')}</p>
      <button
        type="button"
        id="repair"
        hidden
        data-working={t('about.repairWorking')}
        data-whole={t('about.repairWhole')}
        data-mended={t('about.repairMended')}
        data-unreachable={t('about.repairUnreachable')}
        data-later={t('about.repairLater')}
        data-anew={t('about.repairAnew')}
      >
        {t('about.repair')}
      </button>
      <p id="repaired" role="status" />
    </section>
  );
}
