import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from './engine.ts';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/Xvfb';
/** The key under which WebDriver names an element. */
const element = 'element-6066-11e4-a52e-4f735466cecf';

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
export async function startWebKit(): Promise<Engine> {
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

    const options = { binary: webkit, args: ['--automation'] };
    const { sessionId, capabilities } = await send(root, 'POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const session = `${root}/session/${sessionId}`;
    endSession = () => send(session, 'DELETE', '');
    return { version: capabilities.browserVersion, ...pageOf(session), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The page of a WebDriver session. */
function pageOf(session: string): Pick<Engine, 'open' | 'read' | 'tap' | 'type'> {
  const ask = (path: string, body: object) => send(session, 'POST', path, body);
  const find = async (selector: string, nth = 0): Promise<string> => {
    const found = await ask('/elements', { using: 'css selector', value: selector });
    if (!found[nth]) throw new Error(`No ${selector} of number ${nth}`);
    return `/element/${found[nth][element]}`;
  };
  return {
    open: (url) => ask('/url', { url }),
    read: (look) => ask('/execute/sync', { script: `return (${look})()`, args: [] }),
    tap: async (selector, nth) => ask(`${await find(selector, nth)}/click`, {}),
    type: async (selector, text) => ask(`${await find(selector)}/value`, { text }),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: every command of WebDriver answers in a shape of its own
async function send(root: string, method: string, path: string, body?: object): Promise<any> {
  const answer = await fetch(root + path, { method, body: body && JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebDriver ${path}: ${value.error} ${value.message}`);
  return value;
}

async function comesUp(root: string): Promise<void> {
  for (let tries = 100; ; tries -= 1) {
    try {
      await send(root, 'GET', '/status');
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await wait(100);
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
