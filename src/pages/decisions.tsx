import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { SourceList } from '../ui/source-list.tsx';
import { here, type PageContext } from './context.ts';
import { Frame } from './frame.tsx';

type Props = { page: PageContext };

/** Every point where sources disagree: both sides, what we say for now, why, who has to sign. */
export function DecisionsPage({ page }: Props) {
  const { t } = useUi();
  const { decisions, sources } = page.booklet;
  return (
    <Frame page={page} path={paths.decisions} title={t('about.decisions')}>
      <main id="main" class="text">
        {decisions.map(({ id, point, sides, decision, why, signer }) => (
          <section key={id} id={id}>
            <h2>{point}</h2>
            <ul>
              {sides.map((side) => (
                <li key={side.text}>
                  {side.text}
                  <SourceList
                    sources={sources.filter((source) => side.sources.includes(source.id))}
                    practice={side.sources.length === 0}
                    allSources={here(page, paths.sources)}
                  />
                </li>
              ))}
            </ul>
            <p>
              <strong>{t('about.weSay')}:</strong> {decision}
            </p>
            <p>
              {t('about.why')}: {why}
            </p>
            <p>
              {t('about.signer')}: {signer}
            </p>
          </section>
        ))}
      </main>
    </Frame>
  );
}
