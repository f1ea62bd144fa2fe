import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { wordsOf } from '../i18n/t.ts';
import type { Booklet } from '../model/localise.ts';
import { address, type Lang, paths } from '../routes.ts';
import { UiContext, type UiContext as UiContextType } from '../ui/context.ts';
import { AboutPage } from './about.tsx';
import { ContactsPage } from './contacts.tsx';
import type { PageContext } from './context.ts';
import { CopyPage } from './copy.tsx';
import { DecisionsPage } from './decisions.tsx';
import { GuidePage } from './guide.tsx';
import { HomePage } from './home.tsx';
import { copyLinks, siteLinks } from './links.ts';
import { NotFoundPage } from './not-found.tsx';
import { SharePage } from './share.tsx';
import { SourcesPage } from './sources.tsx';
import { ToolPage } from './tool.tsx';
import { ToolsPage } from './tools.tsx';
import { VerifyPage } from './verify.tsx';

/** A page before its head: where it stands, in which language, what is in its body. */
export type Rendered = {
  lang: Lang;
  /** From the server's root: `/x/en/fire/`. */
  url: string;
  title: string;
  description: string;
  body: string;
  script: Script;
};

/** What has something to do on a page: the script of every page alone, that of guides, the islands, the tools with their style. */
export type Script = 'core' | 'steps' | 'islands' | 'tools';

type Options = {
  /** The content in each language, Ukrainian first. */
  booklets: Booklet[];
  base: string;
  /** The inside of an icon by name. */
  icon: (name: string) => string;
  status: PageContext['status'];
  qr?: PageContext['qr'];
  recordings?: (NonNullable<PageContext['recordings']>[number] & { lang: Lang })[];
};

/** Every page of the site in both languages, and the 404 page last. */
export function renderAll({ booklets, base, icon, status, qr, recordings }: Options): Rendered[] {
  const contexts = booklets.map((booklet): PageContext => {
    const { lang } = booklet;
    const spoken = recordings?.filter((one) => one.lang === lang);
    return { booklet, base, status, qr, recordings: spoken, links: siteLinks(base, lang) };
  });
  const site = contexts.flatMap((page) => pagesOf(page).map((one) => finish(page, one, { icon })));
  const page = contexts[0]!;
  const t = wordsOf('uk');
  const notFound = {
    path: '/404.html',
    title: t('app.notFound'),
    view: <NotFoundPage page={page} />,
  };
  return [...site, finish(page, notFound, { icon })];
}

/** A copy before its head, and what its style has to add: icons, and the word before the sources of a step. */
export type RenderedCopy = Rendered & { icons: string[]; sourcesWord: string };

/** The copy of a language before its head; every drawing stands once at its start. */
export function renderCopy(booklet: Booklet, status: PageContext['status']): RenderedCopy {
  const icons = new Set<string>();
  const drawn = booklet.pictures.map((one) => ({ ...one, svg: `<use href="#p-${one.id}"/>` }));
  const page: PageContext = {
    booklet: { ...booklet, pictures: drawn },
    base: '',
    status,
    links: copyLinks(booklet.guides),
    copy: true,
  };
  const drawnByStyle = (name: string) => {
    icons.add(name);
    return undefined;
  };
  const one: Page = { path: paths.home, title: '', view: <CopyPage page={page} /> };
  const rendered = finish(page, one, { icon: drawnByStyle, plain: true });
  const shapes = booklet.pictures.map(
    ({ id, svg }) =>
      `<symbol id="p-${id}" viewBox="0 0 320 180"><g class="picture">${filled(inside(svg))}</g></symbol>`,
  );
  const body = `<svg hidden>${shapes.join('')}</svg>${rendered.body}`;
  const sourcesWord = wordsOf(booklet.lang)('about.sources');
  return { ...rendered, body, icons: [...icons].sort(), sourcesWord };
}

/** What is said on every filled shape stands once in the style. */
const filled = (svg: string) => svg.replaceAll('fill="currentColor" stroke="none"', 'class="fill"');

const inside = (svg: string) => svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');

type Page = {
  path: string;
  title: string;
  description?: string;
  script?: Script;
  view: JSX.Element;
};

function pagesOf(page: PageContext): Page[] {
  const t = wordsOf(page.booklet.lang);
  const guides = page.booklet.guides.map((guide) => ({
    path: paths.guide(guide.id),
    title: guide.title,
    description: guide.summary,
    script: 'steps' as const,
    view: <GuidePage page={page} guide={guide} />,
  }));
  return [
    { path: paths.home, title: '', view: <HomePage page={page} /> },
    ...guides,
    {
      path: paths.contacts,
      title: t('contacts.title'),
      script: 'islands',
      view: <ContactsPage page={page} />,
    },
    { path: paths.tools, title: t('tools.title'), view: <ToolsPage page={page} /> },
    ...page.booklet.tools.map((tool) => ({
      path: paths.tool(tool.id),
      title: tool.title,
      description: tool.summary,
      script: 'tools' as const,
      view: <ToolPage page={page} tool={tool} />,
    })),
    { path: paths.about, title: t('about.title'), view: <AboutPage page={page} /> },
    { path: paths.decisions, title: t('about.decisions'), view: <DecisionsPage page={page} /> },
    { path: paths.sources, title: t('about.sources'), view: <SourcesPage page={page} /> },
    {
      path: paths.share,
      title: t('share.title'),
      script: 'tools',
      view: <SharePage page={page} />,
    },
    {
      path: paths.verify,
      title: t('verify.title'),
      script: 'tools',
      view: <VerifyPage page={page} />,
    },
  ];
}

function finish(page: PageContext, one: Page, ui: Omit<UiContextType, 't'>): Rendered {
  const { lang } = page.booklet;
  const t = wordsOf(lang);
  return {
    lang,
    url: address(page.base, lang, one.path),
    title: one.title ? `${one.title} · ${t('app.name')}` : t('app.name'),
    description: one.description ?? t('app.description'),
    body: render(<UiContext.Provider value={{ t, ...ui }}>{one.view}</UiContext.Provider>),
    script: one.script ?? 'core',
  };
}

export { emergencyCards } from './vcard.ts';
