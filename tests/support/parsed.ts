import { pagesIn, type Site } from './built.ts';

const kept = new Map<string, Map<string, Document>>();

/** The pages of a site as documents, by address; for tests in jsdom. */
export function documentsOf(site: Site): Map<string, Document> {
  const known = kept.get(site.outDir);
  if (known) return known;
  const parser = new DOMParser();
  const parsed = new Map(
    [...pagesIn(site)].map(([url, html]) => [url, parser.parseFromString(html, 'text/html')]),
  );
  kept.set(site.outDir, parsed);
  return parsed;
}

/** All of a page's text, `between` every two pieces. */
export function visibleText(page: Document, between: string): string {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  while (walker.nextNode()) pieces.push(walker.currentNode.nodeValue ?? '');
  return pieces.join(between);
}
