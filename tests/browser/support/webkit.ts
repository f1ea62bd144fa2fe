import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Engine, Start } from './engine.ts';
import { comesUp, pageOf, send } from './webdriver.ts';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/Xvfb';

/** WebKitGTK's own small browser, where its driver and a screen in memory are there too. */
export const webkit = [driver, screen].every((file) => existsSync(file))
  ? miniBrowser()
  : undefined;

/** Debian keeps it beside the library: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`. */
function miniBrowser(): string | undefined {
  return inside('/usr/lib', /-linux-gnu/)
    .flatMap((folder) => inside(folder, /^webkit2?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .filter((file) => existsSync(file))
    .at(-1);
}

function inside(folder: string, names: RegExp): string[] {
  const all = existsSync(folder) ? readdirSync(folder).sort() : [];
  return all.filter((name) => names.test(name)).map((name) => join(folder, name));
}

/** WebKitGTK on a screen in memory, driven by plain WebDriver, with an empty profile. */
export const startWebKit: Start = async (proxyPort) => {
  // Rarely its browser never answers its driver; a second one does.
  return startOnce(proxyPort).catch(() => startOnce(proxyPort));
};

async function startOnce(proxyPort: number): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'what-to-do-'));
  const running: ChildProcess[] = [];
  let endSession = async () => {};
  const close = async () => {
    await endSession().catch(() => undefined);
    for (const one of running.reverse()) await end(one);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const x = spawn(screen, ['-displayfd', '3', '-screen', '0', '800x900x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    running.push(x);
    const signal = AbortSignal.timeout(20_000);
    const [number] = await once(x.stdio[3] as Readable, 'data', { signal });

    const port = await freePort();
    const own = { HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: `:${String(number).trim()}` };
    const server = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, ...own, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
    });
    running.push(server);
    const root = `http://127.0.0.1:${port}`;
    await comesUp(root);

    const { sessionId, capabilities } = await send(root, 'POST', '/session', wanted(proxyPort));
    const session = `${root}/session/${sessionId}`;
    endSession = () => send(session, 'DELETE', '');
    return { version: capabilities.browserVersion, ...pageOf(session), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function wanted(proxyPort: number) {
  const host = `127.0.0.1:${proxyPort}`;
  const hosts = { httpProxy: host, sslProxy: host, noProxy: ['localhost'] };
  const proxy = { proxyType: 'manual', ...hosts };
  const timeouts = { pageLoad: 30_000, script: 30_000 };
  const options = { binary: webkit, args: ['--automation'] };
  return {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts, proxy } },
  };
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
