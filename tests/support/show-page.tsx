import { cleanup, render } from '@testing-library/preact';
import type { JSX } from 'preact';
import { iconInside } from '../../src/build/icons.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import type { PageContext } from '../../src/pages/context.ts';
import { siteLinks } from '../../src/pages/links.ts';
import type { Lang } from '../../src/routes.ts';
import { UiContext } from '../../src/ui/context.ts';
import { bookletOf } from './real-content.ts';

/** What the pages of a language are rendered from: the project's own content at the root. */
export function pageContext(lang: Lang, status: PageContext['status'] = 'preview'): PageContext {
  return { booklet: bookletOf(lang), base: '/', status, links: siteLinks('/', lang) };
}

/** A page in jsdom, alone on the screen. Out: what would be its `<body>`. */
export function showPage(lang: Lang, view: JSX.Element): HTMLElement {
  cleanup();
  const ui = { t: wordsOf(lang), icon: iconInside };
  const shown = render(<UiContext.Provider value={ui}>{view}</UiContext.Provider>);
  return shown.container as HTMLElement;
}

/** The text a person reads, its white space made one. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether `first` stands before `second` in the document. */
export function standsBefore(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
