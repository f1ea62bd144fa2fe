import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Line = {
  /** Bits a second, shared by all that is under way. */
  bitsPerSecond: number;
  /** Milliseconds before the first byte of an answer. */
  latency: number;
};
export type Traffic = { requests: number; bytes: number };

const chunk = 1400;

/** A server behind a slow line: what `inner` answers arrives late and drop by drop. Counts what passed. */
export function slowServer(inner: Server, line: Line): { server: Server; traffic: Traffic } {
  const traffic: Traffic = { requests: 0, bytes: 0 };
  // One line for everybody: each piece waits for those before it.
  let free = 0;
  const turn = async (bytes: number) => {
    const start = Math.max(Date.now(), free);
    free = start + (bytes * 8000) / line.bitsPerSecond;
    await sleep(free - Date.now());
  };
  const server = createServer(async (asked, answer) => {
    traffic.requests += 1;
    const [response, body] = await forward(inner, asked);
    await sleep(line.latency);
    answer.writeHead(response.statusCode ?? 502, response.headers);
    for (let at = 0; at < body.length && !answer.destroyed; at += chunk) {
      const piece = body.subarray(at, at + chunk);
      await turn(piece.length);
      traffic.bytes += piece.length;
      answer.write(piece);
    }
    answer.end();
  });
  return { server, traffic };
}

function forward(inner: Server, asked: IncomingMessage): Promise<[IncomingMessage, Buffer]> {
  const { port } = inner.address() as AddressInfo;
  const options = { port, path: asked.url, method: asked.method, headers: asked.headers };
  return new Promise((resolve, reject) => {
    const out = request({ host: '127.0.0.1', ...options }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      resolve([response, Buffer.concat(pieces)]);
    });
    out.on('error', reject);
    out.end();
  });
}

function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
}
