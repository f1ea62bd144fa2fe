import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A heading, a line or a link of our home. */
type Piece = { tag: string; text: string; href: string | null };

/** What a reader finds on our home, in order. In: a page that shows it. */
export function piecesOf(home: Page): Promise<Piece[]> {
  return home.$$eval('h1, h2, .standing p, main a, .calls a', (found) =>
    found.map((piece) => ({
      tag: piece.tagName.toLowerCase(),
      text: piece.textContent?.trim() ?? '',
      href: piece.getAttribute('href'),
    })),
  );
}

/** The page a careful person would write by hand with the same words: no script, no icon, a few rules of style. */
export function baselinePage(pieces: Piece[]): string {
  const body = pieces.map(({ tag, text, href }) =>
    href ? `<p><a href="${href}">${text}</a></p>` : `<${tag}>${text}</${tag}>`,
  );
  return `<!doctype html><html lang="uk"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Що робити</title><style>body{font:18px sans-serif}a{font-size:20px}</style>${body.join('')}</html>`;
}

/** That page alone on a server. */
export function baselineServer(pieces: Piece[]): Server {
  const packed = gzipSync(baselinePage(pieces), { level: 6 });
  return createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' };
    return response.writeHead(200, { ...headers, 'Content-Length': packed.length }).end(packed);
  });
}
