import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { headerRules } from '../../build/headers.ts';
import { nginxConfig } from '../../build/hosts/nginx.ts';

/** How nginx shall serve a folder beyond what the README tells everybody to set. */
export type Serving = {
  folder: string;
  /** Send the `.gz` that lies beside a file instead of packing it for every visitor. */
  prepared: boolean;
  /** With a certificate of its own making (P-256), as every resident comes. */
  https?: boolean;
  /** Where to write a line for each request: address, status, bytes, what it was asked to compare. */
  log?: string;
};

export type Nginx = {
  url: string;
  /** Processor seconds that its workers have used so far. */
  cpu: () => number;
  stop: () => Promise<void>;
};

/** Starts an nginx of our own on a free port of loopback. Throws where there is none, or it does not start. */
export async function startNginx(serving: Serving): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'bench-nginx-'));
  const port = await freePort();
  const file = join(home, 'nginx.conf');
  writeFileSync(file, config(home, port, serving));
  const started = spawn('nginx', ['-p', home, '-c', file, '-e', join(home, 'error.log')], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => started.on('exit', () => done()));
  const scheme = serving.https ? 'https' : 'http';
  const stop = async () => {
    started.kill('SIGTERM');
    const late = setTimeout(() => started.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
    rmSync(home, { recursive: true, force: true });
  };
  for (let tries = 0; readPid(home) === undefined; tries += 1) {
    if (tries === 50 || started.exitCode !== null) {
      const said = spawnSync('nginx', ['-t', '-p', home, '-c', file], { encoding: 'utf8' });
      await stop();
      throw new Error(`nginx did not start: ${said.stderr}`);
    }
    await wait(100);
  }
  return { url: `${scheme}://127.0.0.1:${port}`, cpu: () => workersCpu(started.pid ?? 0), stop };
}

function config(home: string, port: number, { folder, prepared, https, log }: Serving): string {
  const site = nginxConfig(
    { base: '/', folder: resolve(folder), address: `127.0.0.1:${port}${https ? ' ssl' : ''}` },
    headerRules,
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 2;',
    `pid ${home}/pid;`,
    'events { worker_connections 4096; }',
    'http {',
    ...temporary,
    `log_format visit '$request_uri\\t$status\\t$bytes_sent\\t$http_if_none_match';`,
    log ? `access_log ${resolve(log)} visit;` : 'access_log off;',
    // What any server that expects many visitors sets; the rest is what we tell every host.
    'sendfile on; tcp_nopush on; keepalive_requests 100000;',
    'open_file_cache max=1000;',
    prepared ? 'gzip_static on;' : '',
    ...(https ? certificate(home) : []),
    site,
    '}',
  ].join('\n');
}

function certificate(home: string): string[] {
  const [key, made] = [join(home, 'key.pem'), join(home, 'cert.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const about = ['-days', '2', '-subj', '/CN=localhost', '-keyout', key, '-out', made];
  execFileSync('openssl', ['req', '-x509', ...curve, ...about], { stdio: 'ignore' });
  return [
    `ssl_certificate ${made}; ssl_certificate_key ${key};`,
    // Every resident is new: no session of an earlier visit helps.
    'ssl_session_tickets off; ssl_session_cache off;',
  ];
}

function readPid(home: string): string | undefined {
  try {
    return readFileSync(join(home, 'pid'), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** User and system time of the children of a process, from Linux's `/proc`. */
function workersCpu(master: number): number {
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // After the name in brackets: state, parent …, and the 12th and 13th are user and system.
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
        return Number(fields[1]) === master ? [Number(fields[11]) + Number(fields[12])] : [];
      } catch {
        return [];
      }
    });
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

const wait = (time: number) => new Promise<void>((done) => setTimeout(done, time));
