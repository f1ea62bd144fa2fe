import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { phone } from '../../../src/cli/launch.ts';
import type { Engine } from './engine.ts';

const places = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox of this machine, if it has one. */
export const firefox = places.find((place) => place && existsSync(place));

/** A headless Firefox with an empty profile. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox });
  const page = await browser.newPage();
  await page.setViewport(phone);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    // An icon still under way when the next page is opened; no fault of a page's own.
    if (!/A ServiceWorker intercepted the request/.test(String(error))) faults.push(String(error));
  });
  return {
    version: (await browser.version()).replace('firefox/', ''),
    faults,
    open: async (url) => void (await page.goto(url)),
    read: (look) => page.evaluate(look) as Promise<Awaited<ReturnType<typeof look>>>,
    tap: async (selector, nth = 0) => {
      const found = await page.$$(selector);
      if (!found[nth]) throw new Error(`No ${selector} of number ${nth}`);
      await found[nth].click();
    },
    type: (selector, text) => page.type(selector, text),
    close: () => browser.close(),
  };
}
