import { showDate } from '../i18n/dates.ts';
import { Verify, type Words, wordsHere } from '../islands/verify/view.tsx';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import type { PageContext } from './context.ts';
import { Frame } from './frame.tsx';
import { Island } from './island.tsx';

type Props = { page: PageContext };

/** Checks a file that was handed on, and shows the keys it is checked with. */
export function VerifyPage({ page }: Props) {
  const { t } = useUi();
  const { release, signingKeys: keys } = page.booklet;
  const all = t('verify', { returnObjects: true, skipInterpolation: true });
  const words = Object.fromEntries(wordsHere.map((name) => [name, all[name]])) as Words;
  return (
    <Frame page={page} path={paths.verify} title={t('verify.title')}>
      <main id="main" class="text">
        <p>{t('verify.intro')}</p>
        <Island
          name="verify"
          view={Verify}
          props={{ words, known: { version: release.version, keys } }}
        />
        <p>{t('verify.limits')}</p>
        <h2>{t('verify.keys')}</h2>
        <Keys keys={keys} />
      </main>
    </Frame>
  );
}

type KeysProps = { keys: PageContext['booklet']['signingKeys'] };

function Keys({ keys }: KeysProps) {
  const { t } = useUi();
  if (keys.length === 0) return <p>{t('verify.noKeys')}</p>;
  return (
    <>
      <ul>
        {keys.map(({ publicKey, fingerprint, since, until, stolen }) => {
          const dates = { since: showDate(since), until: until ? showDate(until) : '' };
          const state = stolen ? 'keyStolen' : until ? 'keyUntil' : 'keySince';
          return (
            <li key={publicKey}>
              <strong>{fingerprint}</strong>: {t(`verify.${state}`, dates)}
            </li>
          );
        })}
      </ul>
      <p>{t('verify.compare')}</p>
    </>
  );
}
