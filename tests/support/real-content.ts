import { loadContent } from '../../src/model/load.ts';
import { localise } from '../../src/model/localise.ts';
import { type Lang, langs } from '../../src/routes.ts';

const { content, problems } = loadContent('content');
if (problems.length > 0)
  throw new Error(`content/ has faults of shape: ${JSON.stringify(problems)}`);

/** The content of the project, both languages side by side. */
export { content };

const booklets = new Map(langs.map((lang) => [lang, localise(content, lang)]));

/** The content of the project in one language, as pages see it. */
export const bookletOf = (lang: Lang) => booklets.get(lang)!;
