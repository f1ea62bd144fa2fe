import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Answer } from '../../../../src/cli/forward.ts';
import { type Line, packet, sleep } from '../../../../src/cli/shared-line.ts';
import { type Fault, portalPage } from './fault.ts';

const html = 'text/html; charset=utf-8';

/** The healthy answer changed as the fault says; how it travels is `send`'s business. */
export function spoil(healthy: Answer, fault: Fault): Answer {
  const { status, redirect, portal, body, flip, plain } = fault;
  if (redirect) return made(redirect.status, html, '', { location: redirect.to });
  if (status) return made(status, html, `<h1>${status}</h1>`);
  if (portal) return made(200, html, portalPage);
  if (body) return made(200, body.type, body.bytes);
  if (flip !== undefined || plain) {
    const bytes = decoded(healthy);
    if (flip !== undefined) bytes[flip % bytes.length]! ^= 1;
    return recoded(healthy, bytes, plain === true);
  }
  return healthy;
}

function made(
  status: number,
  type: string,
  content: string | Uint8Array,
  more: Record<string, string> = {},
): Answer {
  const body = Buffer.from(content as Uint8Array);
  const headers = { 'content-type': type, 'content-length': String(body.length), ...more };
  return { status, headers, body };
}

const isPacked = ({ headers }: Answer) => headers['content-encoding'] === 'gzip';
const decoded = (answer: Answer) =>
  isPacked(answer) ? gunzipSync(answer.body) : Buffer.from(answer.body);

function recoded(answer: Answer, bytes: Buffer, plain: boolean): Answer {
  const { 'content-encoding': encoding, ...rest } = answer.headers;
  const packed = isPacked(answer) && !plain;
  const body = packed ? gzipSync(bytes) : bytes;
  const headers = { ...rest, 'content-length': String(body.length) };
  return {
    ...answer,
    body,
    headers: packed ? { ...headers, 'content-encoding': encoding } : headers,
  };
}

/** Sends an answer the way the fault says. Resolves when all was sent that ever will be. */
export async function send(
  { socket }: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  fault: Fault,
  line: Line,
): Promise<void> {
  const { delay = 0, drip, reset, hang, truncate } = fault;
  await sleep(delay);
  if (reset === 0) return void socket.resetAndDestroy();
  if (hang === 0) return;
  if (truncate) return cut(socket, answer, truncate);
  const stop = reset ?? hang;
  const body = stop === undefined ? answer.body : answer.body.subarray(0, stop);
  response.writeHead(answer.status, { ...answer.headers, ...fault.headers });
  const size = drip ? Math.min(packet, Math.ceil(drip / 5)) : packet;
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    const piece = body.subarray(at, at + size);
    if (drip) await line(piece.length, drip);
    response.write(piece);
  }
  if (hang !== undefined) return void response.flushHeaders();
  if (reset === undefined) return void response.end();
  response.flushHeaders();
  // What was written has to leave before the connection breaks.
  await sleep(50);
  socket.resetAndDestroy();
}

/** Written by hand: no server would end a body like this on purpose. */
function cut(socket: Socket, answer: Answer, { after, how }: NonNullable<Fault['truncate']>): void {
  const { 'content-length': length, ...rest } = answer.headers;
  const framing = {
    length: { 'content-length': length },
    chunked: { 'transfer-encoding': 'chunked' },
    close: {},
  }[how];
  const headers = { ...rest, ...framing, connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.write(`HTTP/1.1 ${answer.status} OK\r\n${lines.join('\r\n')}\r\n\r\n`);
  const part = answer.body.subarray(0, after);
  if (how === 'chunked') socket.write(`${part.length.toString(16)}\r\n`);
  socket.write(part);
  if (how === 'chunked') socket.write('\r\n');
  socket.end();
}
