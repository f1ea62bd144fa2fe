import { address, type Lang, paths } from '../routes.ts';

/** Where things stand and how they are named: on the site, or inside the copy that is one file. */
export type Links = {
  /** The address of a page by its path in one language: `/gas/`. */
  to: (path: string) => string;
  /** The id of a part (a step, a service) of a page (a guide, the directory). */
  idOf: (page: string, part: string) => string;
  /** The address of a part of another page. */
  part: (page: string, part: string) => string;
};

/** Pages with addresses of their own: `/en/gas/#leave`. `base` ends with a slash. */
export function siteLinks(base: string, lang: Lang): Links {
  const to = (path: string) => address(base, lang, path);
  return {
    to,
    idOf: (_page, part) => part,
    part: (page, part) => `${to(paths.guide(page))}#${part}`,
  };
}

/**
 * Everything in one file: a page's path without its slashes is its id (`#gas`, home is `home`), a step is
 * told by the letter of its guide and its number (`#c12`): two thousand of them weigh.
 */
export function copyLinks(guides: { id: string; steps: { id: string }[] }[]): Links {
  const short = new Map(
    guides.flatMap((guide, g) =>
      guide.steps.map((step, n) => [`${guide.id}/${step.id}`, String.fromCharCode(97 + g) + n]),
    ),
  );
  const idOf = (page: string, part: string) => short.get(`${page}/${part}`) ?? `${page}/${part}`;
  return {
    to: (path) => `#${path.replace(/^\/|\/$/g, '') || 'home'}`,
    idOf,
    part: (page, part) => `#${idOf(page, part)}`,
  };
}
