import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { headerRules } from '../../../src/build/headers.ts';
import { caddyConfig } from '../../../src/build/hosts/caddy.ts';
import { nginxConfig } from '../../../src/build/hosts/nginx.ts';
import type { Site } from '../../support/built.ts';

/** A web server of this machine: our ready file for it and how it is started. */
type Kind = {
  name: string;
  places: string[];
  config: typeof nginxConfig;
  /** The files to write into `home`, by name, and the command line. In: our ready file. */
  setUp: (home: string, site: string) => { files: Record<string, string>; args: string[] };
};

/** One that has been found; nothing of it outlives `stop`. */
export type Running = { origin: string; stop: () => Promise<void> };

const nginx: Kind = {
  name: 'nginx',
  places: ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'],
  config: nginxConfig,
  setUp: (home, site) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const main = [
      // Its workers read as the one who built the site.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      ...['daemon off;', 'worker_processes 1;', `pid ${home}/pid;`, 'events {}', 'http {'],
      ...['access_log off;', ...temporary.map((use) => `${use}_temp_path ${home}/${use};`)],
      ...['include site.conf;', '}'],
    ];
    return {
      files: { 'nginx.conf': main.join('\n'), 'site.conf': site },
      args: ['-e', join(home, 'log'), '-c', join(home, 'nginx.conf')],
    };
  },
};

const caddy: Kind = {
  name: 'Caddy',
  places: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
  config: caddyConfig,
  setUp: (home, site) => {
    const own = '{\nadmin off\nauto_https off\ndefault_bind 127.0.0.1\n}\n\n';
    const file = join(home, 'Caddyfile');
    return { files: { Caddyfile: own + site }, args: ['run', '--config', file] };
  },
};

/** The servers that we have a ready file for; `found` is the program, where it is installed. */
export const servers = [nginx, caddy].map((kind) => {
  const found = kind.places.find((place) => existsSync(place));
  return {
    name: kind.name,
    found,
    start: (site: Site) => start(kind, found!, site),
  };
});

async function start(kind: Kind, program: string, site: Site): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'what-to-do-'));
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const folder = resolve(site.outDir);
  const ready = kind.config({ base: site.base, folder, address }, headerRules);
  const { files, args } = kind.setUp(home, ready);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  const log = join(home, 'log');
  writeFileSync(log, '');
  const server = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  });
  let said = '';
  server.stderr.on('data', (piece) => {
    said += piece;
  });
  const endWithTests = () => server.kill();
  process.on('exit', endWithTests);
  const stop = async () => {
    process.off('exit', endWithTests);
    await end(server);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await comesUp(port, server);
  } catch (error) {
    const why = `${kind.name} did not start: ${said}${readFileSync(log, 'utf8')}`;
    await stop();
    throw new Error(why, { cause: error });
  }
  return { origin: `http://${address}`, stop };
}

async function comesUp(port: number, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + 10_000; ; await wait(50)) {
    if (server.exitCode !== null) throw new Error(`It ended with ${server.exitCode}`);
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    } finally {
      socket.destroy();
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function end(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return;
  const ended = once(one, 'exit');
  one.kill();
  await ended;
}
