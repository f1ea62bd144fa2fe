import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A whole answer: its head, and the body as it goes over the line. */
export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
};

/** What a listening server answers to a request that another server got. Rejects where it gives no answer. */
export function forward(inner: Server, asked: IncomingMessage): Promise<Answer> {
  const { port } = inner.address() as AddressInfo;
  const options = { port, path: asked.url, method: asked.method, headers: asked.headers };
  return new Promise((resolve, reject) => {
    const out = request({ host: '127.0.0.1', ...options }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      const { statusCode: status = 502, headers } = response;
      resolve({ status, headers, body: Buffer.concat(pieces) });
    });
    out.on('error', reject);
    out.end();
  });
}
