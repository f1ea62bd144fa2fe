import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { headersFor } from '../build/headers.ts';
import { contentTypes } from '../build/hosts/content-types.ts';

const compressible = /\.(html|js|css|json|webmanifest|svg|txt|vcf)$/;

/** A static server for a built site: compression, slash redirect, a 404 that is 404, our headers. */
export function siteServer(folder: string): Server {
  const { base } = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as {
    base: string;
  };
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return redirect(response, base);
    const path = normalize(decodePath(pathname)).slice(base.length);
    const file = join(folder, path);
    if (isFolder(file) && path !== '' && !path.endsWith('/')) {
      return redirect(response, `${pathname}/${search}`);
    }
    const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (path.includes('..') || !isFile(join(folder, page)))
      return send(request, response, folder, '404.html', 404);
    return send(request, response, folder, page, 200);
  });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  name: string,
  status: number,
): void {
  const file = join(folder, name);
  const type = contentTypes[extname(name).slice(1)] ?? 'application/octet-stream';
  const headers = { ...headersFor(name), 'Content-Type': type, Vary: 'Accept-Encoding' };
  if (!compressible.test(name)) {
    response.writeHead(status, { ...headers, 'Content-Length': statSync(file).size });
    createReadStream(file).pipe(response);
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const [encoding, body] = compressed(readFileSync(file), accepted);
  const encoded = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  response.writeHead(status, { ...headers, ...encoded, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function compressed(bytes: Buffer, accepted: string): [string, Buffer] {
  if (/\bbr\b/.test(accepted)) return ['br', brotliCompressSync(bytes)];
  if (/\bgzip\b/.test(accepted)) return ['gzip', gzipSync(bytes, { level: 6 })];
  return ['identity', bytes];
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to, 'Content-Length': 0 });
  response.end();
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();
const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
