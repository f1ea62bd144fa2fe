import { showDate } from '../i18n/dates.ts';
import { copyFile, paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { here, type PageContext } from './context.ts';

type Props = { page: PageContext };

/** The visible truth about saving; scripts fill it in, their words stand here as data. */
export function OfflineLine({ page }: Props) {
  const { t } = useUi();
  return (
    <footer class="offline" id="offline">
      <p class="ready">
        <Icon name="smartphone" size={22} />
        <span>
          <b
            role="status"
            data-saving={t('offline.saving')}
            data-ready={t('offline.ready')}
            data-failed={t('offline.failed')}
            data-lost={t('offline.lost')}
            data-lost-failed={t('offline.lostFailed')}
            data-none={t('offline.none')}
            data-temporary={t('offline.temporary')}
            data-in-app={t('offline.inApp', { app: '%app%' })}
            data-other={t('offline.inAppOther')}
          >
            {t('offline.unknown')}
          </b>{' '}
          <span
            data-checked={t('offline.checked', { time: '%time%' })}
            data-mended={t('offline.mended', { time: '%time%' })}
          />{' '}
          {t('offline.advice', { date: showDate(page.booklet.release.date) })}
        </span>
      </p>
      <p
        class="memory"
        id="memory"
        aria-live="polite"
        data-none={t('offline.memoryNone')}
        data-lost={t('offline.memoryLost')}
      />
      <p class="quiet">
        <a id="install-hint" href={`${here(page, paths.about)}#install`} hidden>
          {t('about.installHint')}
        </a>
        <a
          id="save-copy"
          href={page.base + copyFile(page.booklet.lang)}
          download={copyFile(page.booklet.lang)}
          hidden
        >
          {t('share.saveFile')}
        </a>
        <button type="button" id="copy-address" hidden data-copied={t('offline.copied')}>
          {t('offline.copy')}
        </button>
      </p>
      <p
        class="update"
        id="update"
        hidden
        data-waiting={t('offline.update')}
        data-applied={t('offline.updated')}
        data-urgent={t('offline.urgent')}
        data-apply={t('offline.apply')}
        data-show={t('offline.show')}
      >
        <b /> <span /> <button type="button">{t('offline.apply')}</button>
        <button type="button" hidden>
          {t('offline.later')}
        </button>
      </p>
    </footer>
  );
}
