import type { LocalGuide } from '../model/localise.ts';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { Tile } from '../ui/tile.tsx';
import { here, type PageContext } from './context.ts';
import { Frame } from './frame.tsx';

type Props = { page: PageContext };

/** The groups of home in their order; a ranked guide of `hurt` below the fourth rank stands under `now`. */
const groups = ['now', 'hurt', 'danger', 'home'] as const;
type Group = (typeof groups)[number];

/** The last rank whose tile stands in the first group: shelling, drone, after, air-bomb. */
const nowRanks = 4;

export function HomePage({ page }: Props) {
  const { t } = useUi();
  const { guides, place, release } = page.booklet;
  return (
    <Frame page={page} path={paths.home} title={t('app.name')} chips={<HomeChips />}>
      <main id="main" class="home" data-page="home">
        <p class="offer" id="english" lang="en" hidden>
          <a href={`${page.base}en/`} hreflang="en" data-lang="en">
            {t('app.englishOffer')}
          </a>
        </p>
        <div class="standing">
          {place.standing.map(({ icon, text }) => (
            <p key={icon}>
              <Icon name={icon} />
              <span>{text}</span>
            </p>
          ))}
        </div>
        {groups.map((group) => (
          <Section key={group} page={page} group={group} guides={guides} />
        ))}
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

function HomeChips() {
  const { t } = useUi();
  return (
    <button
      type="button"
      class="chip"
      id="dim"
      hidden
      aria-pressed="false"
      aria-label={t('home.dim')}
    >
      <Icon name="moon" size={24} />
    </button>
  );
}

/** Ranked guides as tiles, the rest of the group as one line of text. */
function Section({
  page,
  group,
  guides,
}: {
  page: PageContext;
  group: Group;
  guides: LocalGuide[];
}) {
  const { t } = useUi();
  const tiles = guides
    .filter((guide) => guide.home !== undefined && tileGroup(guide) === group)
    .sort((a, b) => a.home! - b.home!);
  const rest = guides
    .filter((guide) => guide.home === undefined && lineGroup(guide) === group)
    .sort((a, b) => (a.line ?? 99) - (b.line ?? 99));
  return (
    <section class={group} aria-labelledby={`group-${group}`}>
      <h2 class="group" id={`group-${group}`}>
        {t(`home.${group}`)}
      </h2>
      <ul class="tiles">
        {tiles.map((guide) => (
          <Tile
            key={guide.id}
            href={here(page, paths.guide(guide.id))}
            icon={guide.icon ?? 'circle-arrow-right'}
            title={guide.title}
          />
        ))}
        {group === 'home' && (
          <Tile href={here(page, paths.contacts)} icon="book-user" title={t('home.contacts')} />
        )}
      </ul>
      <p class="rest">
        {rest.map((guide) => (
          <a key={guide.id} href={here(page, paths.guide(guide.id))}>
            {guide.short ?? guide.title}
          </a>
        ))}
        {group === 'home' && <a href={here(page, paths.about)}>{t('home.about')}</a>}
      </p>
    </section>
  );
}

function tileGroup(guide: LocalGuide): Group {
  if (guide.home! <= nowRanks) return 'now';
  return lineGroup(guide);
}

function lineGroup({ group }: LocalGuide): Group {
  return group === 'call' || group === 'ready' ? 'home' : group;
}
