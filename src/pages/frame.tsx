import type { ComponentChildren } from 'preact';
import { showDate } from '../i18n/dates.ts';
import { address, paths } from '../routes.ts';
import { Bar } from '../ui/bar.tsx';
import { CallBar } from '../ui/call-bar.tsx';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { LanguageChip } from '../ui/language-chip.tsx';
import { here, otherLang, type PageContext } from './context.ts';

type Props = {
  page: PageContext;
  /** The path of this page inside its language. */
  path: string;
  title: string;
  /** Chips before the language switch. */
  chips?: ComponentChildren;
  children: ComponentChildren;
};

/** What every page has: skip link first, bar, content, the offline line, the call bar last. */
export function Frame({ page, path, title, chips, children }: Props) {
  const { t } = useUi();
  const other = otherLang(page.booklet.lang);
  const home =
    path === paths.home ? undefined : { href: here(page, paths.home), name: t('app.home') };
  return (
    <>
      <a class="skip" href="#calls">
        {t('app.skip')}
      </a>
      <Bar title={title} home={home}>
        {chips}
        <LanguageChip to={other} href={address(page.base, other, path)} />
      </Bar>
      {children}
      <OfflineLine page={page} />
      <CallBar calls={callsOf(page)} />
    </>
  );
}

/** The visible truth about saving; its script fills it in, its words stand here as data. */
function OfflineLine({ page }: { page: PageContext }) {
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
            data-none={t('offline.none')}
            data-temporary={t('offline.temporary')}
            data-in-app={t('offline.inApp', { app: '%app%' })}
            data-other={t('offline.inAppOther')}
          >
            <noscript>{t('offline.none')}</noscript>
          </b>{' '}
          <span data-checked={t('offline.checked', { time: '%time%' })} />{' '}
          {t('offline.advice', { date: showDate(page.booklet.release.date) })}
        </span>
      </p>
      <p class="quiet">
        <a id="install-hint" href={`${here(page, paths.about)}#install`} hidden>
          {t('about.installHint')}
        </a>
        <button type="button" id="copy-address" hidden data-copied={t('offline.copied')}>
          {t('offline.copy')}
        </button>
      </p>
      <p class="update" id="update" hidden>
        {t('offline.update')} <button type="button">{t('offline.apply')}</button>
      </p>
    </footer>
  );
}

/** The numbers of the call bar with their words. Throws where a contact of the bar has none. */
export function callsOf({ booklet }: PageContext) {
  return booklet.place.callBar.map(({ contact, label }) => {
    const number = booklet.contacts.find(({ id }) => id === contact)?.numbers[0];
    if (!number)
      throw new Error(`content/place.json · callBar · ${contact} has no published number`);
    return { dial: number.dial, show: number.show, label };
  });
}
