import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteServer } from '../../../src/cli/serve-site.ts';

/** A copy of a built site that a test may spoil. */
export type Copy = {
  folder: string;
  /** Every file by its name, from its own `release.json`. */
  names: string[];
  spoil: (name: string, how: (bytes: Buffer) => Buffer) => void;
  write: (name: string, text: string) => void;
  remove: (name: string) => void;
};

const made: string[] = [];

/** An empty folder, gone after `removeFolders`. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'what-to-do-'));
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function copyOf(site: string): Copy {
  const folder = emptyFolder();
  cpSync(site, folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  return {
    folder,
    names: Object.keys(JSON.parse(readFileSync(at('release.json'), 'utf8')).files),
    spoil: (name, how) => writeFileSync(at(name), how(readFileSync(at(name)))),
    write: (name, text) => writeFileSync(at(name), text),
    remove: (name) => rmSync(at(name)),
  };
}

export type Answers = Record<string, (response: ServerResponse) => void>;

const running: (() => Promise<void>)[] = [];

/**
 * Serves a folder on a port of its own. In: answers for some paths in place of its own, and what it
 * says instead of a status. Out: its origin.
 */
export async function serveMirror(
  folder: string,
  answers: Answers = {},
  statuses: Record<number, number> = {},
): Promise<string> {
  const site = siteServer(folder);
  const server = createServer((request, response) => {
    const write = response.writeHead.bind(response);
    response.writeHead = ((status: number, headers?: OutgoingHttpHeaders) =>
      write(statuses[status] ?? status, headers)) as typeof write;
    const answer = answers[new URL(request.url!, 'http://mirror').pathname];
    if (answer) answer(response);
    else site.emit('request', request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  running.push(
    () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function endMirrors(): Promise<void> {
  for (const end of running.splice(0)) await end();
}

/** An address at which nobody answers. */
export async function nobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/`;
}
