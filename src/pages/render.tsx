import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { wordsOf } from '../i18n/t.ts';
import type { Booklet } from '../model/localise.ts';
import { address, type Lang, paths } from '../routes.ts';
import { UiContext } from '../ui/context.ts';
import { AboutPage } from './about.tsx';
import { ContactsPage } from './contacts.tsx';
import type { PageContext } from './context.ts';
import { DecisionsPage } from './decisions.tsx';
import { GuidePage } from './guide.tsx';
import { HomePage } from './home.tsx';
import { NotFoundPage } from './not-found.tsx';
import { SourcesPage } from './sources.tsx';

/** A page before its head: where it stands, in which language, what is in its body. */
export type Rendered = {
  lang: Lang;
  /** From the server's root: `/x/en/fire/`. */
  url: string;
  title: string;
  description: string;
  body: string;
  /** Whether a script of the islands has something to do here. */
  islands: boolean;
};

type Options = {
  /** The content in each language, Ukrainian first. */
  booklets: Booklet[];
  base: string;
  /** The inside of an icon by name. */
  icon: (name: string) => string;
  status: PageContext['status'];
};

/** Every page of the site in both languages, and the 404 page last. */
export function renderAll({ booklets, base, icon, status }: Options): Rendered[] {
  const contexts = booklets.map((booklet): PageContext => ({ booklet, base, status }));
  const site = contexts.flatMap((page) => pagesOf(page).map((one) => finish(page, one, icon)));
  const page = contexts[0]!;
  const t = wordsOf('uk');
  const notFound = {
    path: '/404.html',
    title: t('app.notFound'),
    view: <NotFoundPage page={page} />,
  };
  return [...site, finish(page, notFound, icon)];
}

type Page = {
  path: string;
  title: string;
  description?: string;
  islands?: boolean;
  view: JSX.Element;
};

function pagesOf(page: PageContext): Page[] {
  const t = wordsOf(page.booklet.lang);
  const guides = page.booklet.guides.map((guide) => ({
    path: paths.guide(guide.id),
    title: guide.title,
    description: guide.summary,
    islands: true,
    view: <GuidePage page={page} guide={guide} />,
  }));
  return [
    { path: paths.home, title: '', view: <HomePage page={page} /> },
    ...guides,
    {
      path: paths.contacts,
      title: t('contacts.title'),
      islands: true,
      view: <ContactsPage page={page} />,
    },
    { path: paths.about, title: t('about.title'), view: <AboutPage page={page} /> },
    { path: paths.decisions, title: t('about.decisions'), view: <DecisionsPage page={page} /> },
    { path: paths.sources, title: t('about.sources'), view: <SourcesPage page={page} /> },
  ];
}

function finish(page: PageContext, one: Page, icon: Options['icon']): Rendered {
  const { lang } = page.booklet;
  const t = wordsOf(lang);
  return {
    lang,
    url: address(page.base, lang, one.path),
    title: one.title ? `${one.title} · ${t('app.name')}` : t('app.name'),
    description: one.description ?? t('app.description'),
    body: render(<UiContext.Provider value={{ t, icon }}>{one.view}</UiContext.Provider>),
    islands: one.islands === true,
  };
}
