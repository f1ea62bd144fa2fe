import type { Pack } from '../protocol.ts';

type Page = { url: string; html: string };
type Packed = {
  /** Parts that stand in pages of more than one language. */
  shared: string[];
  packs: Pack[];
};

/** Where pages repeat themselves: icons, drawings, cited sources, heads and feet, the line of a drill; whole elements only. */
const seams =
  /(<style>.*?<\/style>|(?:<progress[^>]*><\/progress>)?<p class="quiet update drill".*?<\/p>|<svg.*?<\/svg>|<cite>.*?<\/cite>|<a href="https?:[^"]*">|<footer.*<\/footer>|<nav class="calls".*|<meta[^>]*>|<script[^>]*>|<link[^>]*>)/g;

/** A drawing's title is in one language, its lines are in none. */
const drawing = /(?<=<\/title>)/;

/** Shorter than this, naming a part costs more than repeating it. */
const worthNaming = 20;

/**
 * Pages as one pack a language, and what the languages share beside them. What stands more than once
 * is written once: a compressor looks back 32 KB only, and pages that share a head are further apart.
 */
export function packPages(languages: Page[][]): Packed {
  const counts = languages.map((pages) => countPieces(pages));
  const worth = (piece: string) => piece.length > worthNaming;
  const shared = [...counts[0]!.keys()].filter(
    (piece) => worth(piece) && counts.every((count) => count.has(piece)),
  );
  const packs = languages.map((pages, i): Pack => {
    const repeated = [...counts[i]!].flatMap(([piece, count]) =>
      count > 1 && worth(piece) && !shared.includes(piece) ? [piece] : [],
    );
    const named = new Map([...shared, ...repeated].map((part, number) => [part, number]));
    const pieces = ({ html }: Page) =>
      joined(split(html).map((piece) => named.get(piece) ?? piece));
    return { parts: repeated, pages: pages.map((page) => [page.url, pieces(page)]) };
  });
  return { shared, packs };
}

function countPieces(pages: Page[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pages.flatMap(({ html }) => split(html))) {
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return counts;
}

function split(html: string): string[] {
  return html
    .split(seams)
    .flatMap((piece) => (piece.startsWith('<svg class="picture"') ? piece.split(drawing) : [piece]))
    .filter((piece) => piece !== '');
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
