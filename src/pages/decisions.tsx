import { paths } from '../routes.ts';
import { Cite } from '../ui/cite.tsx';
import { useUi } from '../ui/context.ts';
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
                  {sources
                    .filter(({ id: source }) => side.sources.includes(source))
                    .map((source) => (
                      <p key={source.id}>
                        <Cite source={source} allSources={here(page, paths.sources)} />
                      </p>
                    ))}
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
