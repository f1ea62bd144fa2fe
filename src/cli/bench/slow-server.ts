import { createServer, type Server } from 'node:http';
import { forward } from '../forward.ts';
import { packet, sharedLine, sleep } from '../shared-line.ts';

export type Line = {
  /** Bits a second, shared by all that is under way. */
  bitsPerSecond: number;
  /** Milliseconds before the first byte of an answer. */
  latency: number;
};
export type Traffic = { requests: number; bytes: number };

/** A server behind a slow line: what `inner` answers arrives late and drop by drop. Counts what passed. */
export function slowServer(inner: Server, line: Line): { server: Server; traffic: Traffic } {
  const traffic: Traffic = { requests: 0, bytes: 0 };
  const pass = sharedLine();
  const server = createServer(async (asked, answer) => {
    traffic.requests += 1;
    const { status, headers, body } = await forward(inner, asked);
    await sleep(line.latency);
    answer.writeHead(status, headers);
    for (let at = 0; at < body.length && !answer.destroyed; at += packet) {
      const piece = body.subarray(at, at + packet);
      await pass(piece.length, line.bitsPerSecond / 8);
      traffic.bytes += piece.length;
      answer.write(piece);
    }
    answer.end();
  });
  return { server, traffic };
}
