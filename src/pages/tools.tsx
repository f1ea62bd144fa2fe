import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { here, type PageContext } from './context.ts';
import { Frame } from './frame.tsx';

type Props = { page: PageContext };

/** All tools, the one that saves a life soonest first. */
export function ToolsPage({ page }: Props) {
  const { t } = useUi();
  const tools = [...page.booklet.tools].sort((a, b) => a.rank - b.rank);
  return (
    <Frame page={page} path={paths.tools} title={t('tools.title')}>
      <main id="main" class="text">
        <p>{t('tools.intro')}</p>
        {tools.map(({ id, icon, title, summary }) => (
          <a key={id} class="tool" href={here(page, paths.tool(id))}>
            <Icon name={icon} />
            <span>
              <b>{title}</b> <span class="why">{summary}</span>
            </span>
          </a>
        ))}
      </main>
    </Frame>
  );
}
