import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';

/**
 * The page a careful person would write by hand with the same words: headings, lines, links, no
 * script, no icon, a few rules of style. In: the HTML of our home. Out: a server of that one page.
 */
export function baselineServer(home: string): Server {
  const { document } = new JSDOM(home).window;
  const pieces = Array.from(document.querySelectorAll('h1, h2, .standing p, main a, .calls a'));
  const body = pieces.map((piece) => {
    const text = piece.textContent?.trim() ?? '';
    const href = piece.getAttribute('href');
    const tag = piece.tagName.toLowerCase();
    return href ? `<p><a href="${href}">${text}</a></p>` : `<${tag}>${text}</${tag}>`;
  });
  const html = `<!doctype html><html lang="uk"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Що робити</title><style>body{font:18px sans-serif}a{font-size:20px}</style>${body.join('')}</html>`;
  const packed = gzipSync(html, { level: 6 });
  return createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' };
    return response.writeHead(200, { ...headers, 'Content-Length': packed.length }).end(packed);
  });
}
