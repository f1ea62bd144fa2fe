import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from './engine.ts';

/** The key under which WebDriver names an element. */
const element = 'element-6066-11e4-a52e-4f735466cecf';

/** Waits until a driver on this machine answers. Rejects with its last error after 10 s. */
export async function comesUp(root: string): Promise<void> {
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

/** The page of a WebDriver session. */
export function pageOf(session: string): Pick<Engine, 'open' | 'read' | 'tap' | 'type'> {
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

// biome-ignore lint/suspicious/noExplicitAny: every command answers in a shape of its own
type Value = any;

/** Sends one command. Out: its value. Rejects with the driver's error, or after 40 s of silence. */
export async function send(
  root: string,
  method: string,
  path: string,
  body?: object,
): Promise<Value> {
  const signal = AbortSignal.timeout(40_000);
  const answer = await fetch(root + path, { method, body: body && JSON.stringify(body), signal });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebDriver ${path}: ${value.error} ${value.message}`);
  return value;
}
