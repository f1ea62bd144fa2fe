import { launchChromium, phone } from '../../../src/cli/launch.ts';
import type { Start } from './engine.ts';

/** A headless Chromium with an empty profile. */
export const startChromium: Start = async (proxyPort) => {
  const browser = await launchChromium();
  try {
    const proxy = { server: `http://127.0.0.1:${proxyPort}`, bypass: 'localhost' };
    const page = await browser.newPage({ viewport: phone, proxy });
    const faults: string[] = [];
    page.on('console', (message) => {
      const { url } = message.location();
      // That an address is unknown is what its page says; no fault of the page.
      const unknown = url === page.url() && /status of 404/.test(message.text());
      // The page that hands the copy on says by itself that it was never fetched.
      const copy = /\/what-to-do\.(uk|en)\.html$/.test(url) && /status of 504/.test(message.text());
      if (message.type() === 'error' && !unknown && !copy) faults.push(`${message.text()} ${url}`);
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    return {
      version: browser.version(),
      faults,
      open: async (url) => void (await page.goto(url)),
      read: (look) => page.evaluate(look),
      tap: (selector, nth = 0) => page.locator(selector).nth(nth).click({ timeout: 10_000 }),
      type: (selector, text) => page.locator(selector).pressSequentially(text),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
};
