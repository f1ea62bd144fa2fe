import type { Target } from '../flow/ways.ts';
import { paths } from '../routes.ts';
import { here, type PageContext } from './context.ts';

/** The link from a guide to one of its steps (`#press`) or to another guide (`/after/#others`). */
export function targetHref(page: PageContext, guide: string, to: Target): string {
  if (typeof to === 'string') return `#${page.links.idOf(guide, to)}`;
  return to.step ? page.links.part(to.guide, to.step) : here(page, paths.guide(to.guide));
}
