import type { Pack } from '../protocol.ts';

type Page = { url: string; html: string };

/** Where pages repeat themselves: icons, cited sources, heads and feet; whole elements only. */
const seams =
  /(<svg.*?<\/svg>|<cite>.*?<\/cite>|<footer.*<\/footer>|<nav class="calls".*|<meta[^>]*>|<script[^>]*>|<link[^>]*>)/g;

/** Shorter than this, naming a part costs more than repeating it. */
const worthNaming = 20;

/**
 * Pages of one language as one file. What stands more than once is written once: a compressor looks
 * back 32 KB only, and pages that share a head are further apart than that.
 */
export function packOf(pages: Page[]): Pack {
  const split = ({ html }: Page) => html.split(seams).filter((piece) => piece !== '');
  const counts = new Map<string, number>();
  for (const piece of pages.flatMap(split)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const parts = [...counts].flatMap(([piece, count]) =>
    count > 1 && piece.length > worthNaming ? [piece] : [],
  );
  const named = new Map(parts.map((part, i) => [part, i]));
  const pieces = (page: Page) => joined(split(page).map((piece) => named.get(piece) ?? piece));
  return { parts, pages: pages.map((page) => [page.url, pieces(page)]) };
}

/** Neighbouring texts made one. */
function joined(pieces: (string | number)[]): (string | number)[] {
  const out: (string | number)[] = [];
  for (const piece of pieces) {
    const last = out[out.length - 1];
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
    else out.push(piece);
  }
  return out;
}
