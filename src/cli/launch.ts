import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Quiet and local: nothing in the background, no other host, no sandbox where root runs it. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** A headless Chromium; every context of it starts with an empty profile. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(console.log), args });
}

/** How a browser with a profile of its own is set; `args` come beside ours. */
export type Settings = BrowserContextOptions & { args?: string[] };

/** A headless Chromium whose profile stays in `folder`, so that it can be killed and opened again. */
export function launchPersistent(
  folder: string,
  { args: more = [], ...options }: Settings = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: findChromium(console.log),
    args: [...args, ...more],
    viewport: phone,
    ...options,
  });
}

/** The screen everything is judged on: a small worn phone, browser bars taken off. */
export const phone = { width: 360, height: 616 };
