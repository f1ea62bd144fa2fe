import type { Target } from '../flow/ways.ts';
import { paths } from '../routes.ts';
import { here, type PageContext } from './context.ts';

/** The link to a step of this guide (`#press`) or of another (`/after/#others`). */
export function targetHref(page: PageContext, to: Target): string {
  if (typeof to === 'string') return `#${to}`;
  return here(page, paths.guide(to.guide)) + (to.step ? `#${to.step}` : '');
}
