import { showDate } from '../i18n/dates.ts';
import type { Localised } from '../model/localise.ts';
import type { Tool } from '../model/tool-schema.ts';
import { type Lang, paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { SourceList } from '../ui/source-list.tsx';
import { callsOf } from './calls-of.ts';
import { here, type PageContext } from './context.ts';
import { Frame } from './frame.tsx';
import { Island } from './island.tsx';
import { Sleeps } from './sleeps.tsx';
import { ToolDrills } from './tool-drills.tsx';
import { toolViews } from './tool-views.ts';

type Props = { page: PageContext; tool: Localised<Tool> };

/** A tool: what the phone does here, then the same in words, which need no script. */
export function ToolPage({ page, tool }: Props) {
  const { t } = useUi();
  const { lang } = page.booklet;
  const { review } = tool;
  const View = toolViews[tool.id];
  const props = {
    ...{ lang, words: { ...aloud(tool, lang), ...tool.words } },
    ...(lang === 'en' && tool.say && { say: tool.say }),
    calls: callsOf(page),
    ...(page.booklet.place.centre && { centre: page.booklet.place.centre }),
  };
  return (
    <Frame page={page} path={paths.tool(tool.id)} title={tool.title}>
      <main id="main" class="text tool-page" data-tool={tool.id}>
        <p class="quiet update drill" hidden>
          <b>{t('drill.tool')}</b>
        </p>
        <p class="summary">{tool.summary}</p>
        {View && <Island name={tool.id} view={View} props={props} />}
        <Sleeps />
        {tool.drills && <ToolDrills page={page} ids={tool.drills} />}
        {tool.lines.map((line) => (
          <section key={line.text} id={line.id}>
            <h2>{line.text}</h2>
            {line.more?.map((more) => (
              <p key={more}>{more}</p>
            ))}
            <SourceList
              sources={page.booklet.sources.filter(({ id }) => line.sources.includes(id))}
              practice={line.practice === true}
              allSources={here(page, paths.sources)}
            />
          </section>
        ))}
        <p class="review">
          {review
            ? t('step.signed', { ...review, date: showDate(review.date) })
            : t('step.unsigned')}{' '}
          <a href={here(page, paths.tools)}>{t('tools.title')}</a>
        </p>
      </main>
    </Frame>
  );
}

/** What is read aloud, by name, in the language of the page. */
function aloud({ say = {} }: Localised<Tool>, lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(say).map(([name, one]) => [name, one[lang]]));
}
