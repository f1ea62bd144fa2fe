import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { phone } from '../../../src/cli/launch.ts';
import type { Engine, Start } from './engine.ts';

const places = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox of this machine, if it has one. */
export const firefox = places.find((place) => place && existsSync(place));

/** Settings of Firefox by their name in `about:config`. */
type Settings = Record<string, unknown>;

/** A headless Firefox with an empty profile. */
export const startFirefox: Start = (proxyPort) => startFirefoxWith(proxyPort, {});

/** The same with some of its settings changed. */
export async function startFirefoxWith(proxyPort: number, settings: Settings): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    // Without it a released Firefox asks its own maker for settings whatever the setting below says.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'services.settings.server': 'data:,nothing',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      ...settings,
    },
  });
  try {
    const page = await browser.newPage();
    await page.setViewport(phone);
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => {
      // An icon still under way when the next page is opened; no fault of a page's own.
      if (!/A ServiceWorker intercepted the request/.test(String(error)))
        faults.push(String(error));
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
  } catch (error) {
    await browser.close();
    throw error;
  }
}
