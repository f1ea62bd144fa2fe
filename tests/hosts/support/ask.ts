import { type IncomingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** Unpacked, where it came packed with gzip. */
  body: Buffer;
};

type Options = { method?: string; headers?: Record<string, string> };

/** Asks for a path exactly as it is written: nothing is followed, tidied or unasked. */
export function ask(origin: string, path: string, options: Options = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, timeout: 10_000, ...options }, async (answer) => {
      try {
        const pieces: Buffer[] = [];
        for await (const piece of answer) pieces.push(piece);
        const { statusCode = 0, headers } = answer;
        const sent = Buffer.concat(pieces);
        const packed = headers['content-encoding'] === 'gzip' && sent.length > 0;
        resolve({ status: statusCode, headers, body: packed ? gunzipSync(sent) : sent });
      } catch (error) {
        reject(error);
      }
    });
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error(`No answer for ${path} in 10 s`)));
    asked.end();
  });
}
