import { callsOf } from '../../src/pages/calls-of.ts';
import type { Lang } from '../../src/routes.ts';
import { bookletOf, content } from './real-content.ts';
import { pageContext } from './show-page.tsx';

/** What a tool's page gives its view, from the project's own content. */
export function toolProps(id: string, lang: Lang) {
  const tool = bookletOf(lang).tools.find((one) => one.id === id)!;
  const aloud = content.tools.find((one) => one.id === id)?.say ?? {};
  const names = Object.entries(aloud).map(([name, one]) => [name, one[lang]]);
  return {
    lang,
    words: { ...Object.fromEntries(names), ...tool.words } as Record<string, string>,
    ...(lang === 'en' && tool.say && { say: tool.say }),
    calls: callsOf(pageContext(lang)),
    centre: content.place.centre!,
  };
}
