import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteServer } from '../../../src/cli/serve-site.ts';

/** A built site on a port of its own: counted, swapped for another build, killed, revived. */
export type Served = {
  origin: string;
  /** The path of every request so far. */
  requests: string[];
  /** Bytes of bodies and heads sent so far, packed with gzip as the poorest host does. */
  bytes: () => number;
  swap: (folder: string) => void;
  /** No new connection, no open one: what a phone without a network sees. */
  kill: () => Promise<void>;
  revive: () => Promise<void>;
};

export async function serve(folder: string): Promise<Served> {
  let site = siteServer(folder);
  const requests: string[] = [];
  let sent = 0;
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    request.headers['accept-encoding'] = 'gzip';
    const before = request.socket.bytesWritten;
    response.on('close', () => {
      sent += request.socket.bytesWritten - before;
    });
    site.emit('request', request, response);
  });
  const listen = (port: number) =>
    new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(port, () => {
        server.off('error', failed);
        done();
      });
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    requests,
    bytes: () => sent,
    swap: (other) => {
      site = siteServer(other);
    },
    kill: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
    revive: () => listen(port),
  };
}
