import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { forward } from '../../../../src/cli/forward.ts';
import { siteServer } from '../../../../src/cli/serve-site.ts';
import { sharedLine } from '../../../../src/cli/shared-line.ts';
import { send, spoil } from './answer.ts';
import { type Hook, isHonest, type Passed } from './fault.ts';

/** A built site on a port of its own whose every answer may be spoilt. Packs with gzip, as the poorest host does. */
export type FaultServer = {
  /** Where the site stands, without the last slash: `http://localhost:1/kherson`. */
  origin: string;
  /** Every request so far, in the order they came. */
  requests: Passed[];
  /** How often each path was asked for that fits. */
  count: (path: RegExp) => number;
  /** Milliseconds since it started. */
  now: () => number;
  /** Bytes of heads and bodies sent so far. */
  bytes: () => number;
  /** From now on every answer is asked about; without a hook the host is healthy. */
  breaks: (hook?: Hook) => void;
  /** From now on another build is served. */
  swap: (folder: string) => void;
  /** No new connection, no open one: what a phone without a network sees. */
  kill: () => Promise<void>;
  revive: () => Promise<void>;
  /** Ends it for good. */
  close: () => Promise<void>;
};

type Based = { base: string };

export async function faultServer(folder: string): Promise<FaultServer> {
  const sites = new Map<string, Server>();
  const requests: Passed[] = [];
  const line = sharedLine();
  const { base } = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as Based;
  const start = Date.now();
  let root = folder;
  let hook: Hook | undefined;

  const site = async (of: string): Promise<Server> => {
    const known = sites.get(of);
    if (known) return known;
    const server = siteServer(of);
    sites.set(of, server);
    await listen(server, 0);
    return server;
  };

  const server = createServer(async (request, response) => {
    const { socket } = request;
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
    const nth = requests.filter((one) => one.path === path).length + 1;
    const dest = String(request.headers['sec-fetch-dest'] ?? '');
    const asked = { path, search, dest, nth, overall: requests.length + 1, ms: Date.now() - start };
    const fault = hook?.(asked);
    const passed: Passed = { ...asked, fault, whole: false, bytes: 0 };
    requests.push(passed);
    request.headers['accept-encoding'] = 'gzip';
    const before = socket.bytesWritten;
    response.on('finish', () => {
      // Cut off by the phone it finishes too, as far as the server can tell.
      passed.whole = isHonest(fault) && !socket.destroyed;
    });
    response.on('close', () => {
      passed.bytes = socket.bytesWritten - before;
      passed.end = Date.now() - start;
    });
    try {
      const healthy = await forward(await site(fault?.root ?? root), request);
      const answer = spoil(healthy, fault ?? {});
      passed.status = answer.status;
      await send(request, response, answer, fault ?? {}, line);
    } catch {
      socket.destroy();
    }
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}${base.slice(0, -1)}`,
    requests,
    count: (path) => requests.filter((one) => path.test(one.path)).length,
    now: () => Date.now() - start,
    bytes: () => requests.reduce((sum, { bytes }) => sum + bytes, 0),
    breaks: (next) => {
      hook = next;
    },
    swap: (other) => {
      root = other;
    },
    kill: () => end(server),
    revive: () => listen(server, port),
    close: async () => {
      await Promise.all([server, ...sites.values()].map(end));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, () => {
      server.off('error', failed);
      done();
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
