import type { LocalGuide } from '../model/localise.ts';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { Tile } from '../ui/tile.tsx';
import { here, type PageContext } from './context.ts';

type Props = { page: PageContext };

/** The groups of home in their order; a ranked guide of `hurt` below the fourth rank stands under `now`. */
const groups = ['now', 'hurt', 'danger', 'home'] as const;
type Group = (typeof groups)[number];

/** The last rank whose tile stands in the first group: shelling, drone, after, air-bomb. */
const nowRanks = 4;

/** The two standing lines, then every guide by its group. */
export function HomeBody({ page }: Props) {
  const { guides, place } = page.booklet;
  return (
    <>
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
    </>
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
        {group === 'home' && !page.copy && <a href={here(page, paths.tools)}>{t('tools.title')}</a>}
        {group === 'home' && <a href={here(page, paths.about)}>{t('home.about')}</a>}
        {group === 'home' && !page.copy && <a href={here(page, paths.share)}>{t('share.give')}</a>}
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
