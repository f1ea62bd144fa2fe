import { copyFile, paths, vcardFile } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { here, type PageContext } from './context.ts';
import { Frame } from './frame.tsx';

type Props = { page: PageContext };

/** Hands the booklet on: as a file, as a link, as a code to scan; and its numbers into the phone. */
export function SharePage({ page }: Props) {
  const { t } = useUi();
  const { base, booklet, qr } = page;
  const file = base + copyFile(booklet.lang);
  return (
    <Frame page={page} path={paths.share} title={t('share.title')}>
      <main id="main" class="text">
        <section
          data-share
          data-title={t('app.name')}
          data-address={qr?.address}
          data-home={here(page, paths.home)}
          data-file={file}
          data-copied={t('offline.copied')}
          data-missing={t('share.missing')}
          data-failed={t('share.failed')}
        >
          <h2>{t('share.file')}</h2>
          <p>{t('share.fileText')}</p>
          <button type="button" class="answer" data-do="file" hidden>
            {t('share.sendFile')}
          </button>
          <a class="answer" href={file} download={copyFile(booklet.lang)}>
            {t('share.saveFile')}
          </a>
          <h2>{t('share.address')}</h2>
          {qr ? (
            <>
              <p>{t('share.scan')}</p>
              <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img">
                <title>{qr.address}</title>
                <path d={qr.path} />
              </svg>
              <p>{qr.address}</p>
            </>
          ) : (
            <p>{t('share.noCode')}</p>
          )}
          <button type="button" class="answer" data-do="link" hidden>
            {t('share.sendLink')}
          </button>
          <button type="button" class="answer" data-do="copy" hidden>
            {t('offline.copy')}
          </button>
          <p role="status" />
        </section>
        <h2>{t('share.numbers')}</h2>
        <p>{t('share.numbersText')}</p>
        <a class="answer" href={base + vcardFile(booklet.lang)}>
          {t('share.saveNumbers')}
        </a>
      </main>
    </Frame>
  );
}
