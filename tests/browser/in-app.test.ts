import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { sites } from '../support/sites.ts';
import { eventually } from './support/eventually.ts';
import { type Served, serve } from './support/served.ts';

const t = wordsOf('uk');
const android = 'Mozilla/5.0 (Linux; Android 12; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko)';
const chrome = `${android} Chrome/130.0 Mobile Safari/537.36`;

/** Browsers inside other apps: by what they call themselves, or by what they leave in the page. */
const apps = [
  { mark: 'TelegramWebview', object: 'TelegramWebview', app: 'Telegram' },
  { mark: 'TelegramWebviewProxy', object: 'TelegramWebviewProxy', app: 'Telegram' },
  { mark: 'Telegram-Android', agent: `${chrome} Telegram-Android/11.4`, app: 'Telegram' },
  { mark: 'FBAN', agent: `${chrome} [FBAN/EMA;FBLC/uk_UA]`, app: 'Facebook' },
  { mark: 'FBAV', agent: `${chrome} [FB_IAB/FB4A;FBAV/480.0]`, app: 'Facebook' },
  { mark: 'Instagram', agent: `${chrome} Instagram 350.0 Android`, app: 'Instagram' },
  { mark: 'Viber', agent: `${chrome} Viber/22.5`, app: 'Viber' },
  {
    mark: '; wv)',
    agent: chrome.replace('SM-A125F', 'SM-A125F; wv'),
    app: t('offline.inAppOther'),
  },
];

let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serve(sites.root.outDir);
});
afterEach(() => served.kill());

type Setting = { agent?: string | undefined; object?: string | undefined; without?: string };

/** A first visit in a strange browser. Every word of the line about saving is kept in `said`. */
async function visit({ agent, object, without }: Setting): Promise<Page> {
  const options: BrowserContextOptions = { viewport: phone, locale: 'uk-UA' };
  const context = await browser.newContext(agent ? { ...options, userAgent: agent } : options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.addInitScript(
    ({ object, without }) => {
      if (object) Object.assign(window, { [object]: {} });
      if (without === 'worker') Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      if (without === 'security')
        Object.defineProperty(window, 'isSecureContext', { value: false });
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        const { offline } = document.documentElement.dataset;
        said.push(`${offline}: ${document.querySelector('#offline [role=status]')?.textContent}`);
      }).observe(document, { subtree: true, childList: true, attributes: true });
    },
    { object, without },
  );
  const page = await context.newPage();
  await page.goto(`${served.origin}/`);
  return page;
}

/** The line at last, and that it never promised more than it holds. */
async function says(page: Page, line: string): Promise<void> {
  const status = page.locator('#offline [role=status]');
  await eventually(() => status.textContent()).toBe(line);
  expect(await page.evaluate(() => document.documentElement.dataset.offline)).toBe('none');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((one) => /^ready|Працює без інтернету/.test(one))).toEqual([]);
  expect(await page.locator('#copy-address').isVisible()).toBe(true);
}

describe.each(apps)('inside another app, known by $mark', ({ agent, object, app }) => {
  it('says that what is saved is saved in that app only', async () => {
    const page = await visit({ agent, object });
    await says(page, t('offline.inApp', { app }));
    await page.context().close();
  });
});

describe('in a browser that cannot save', () => {
  it.each([
    { without: 'worker', line: t('offline.none') },
    { without: 'security', line: t('offline.temporary') },
  ])('says so without a $without', async ({ without, line }) => {
    const page = await visit({ without });
    await says(page, line);
    await page.context().close();
  });

  it('copies the address to carry to one that can', async () => {
    const page = await visit({ without: 'worker' });
    await says(page, t('offline.none'));
    await page.locator('#copy-address').click();
    await eventually(() => page.locator('#copy-address').textContent()).toBe(t('offline.copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${served.origin}/`);
    await page.context().close();
  });
});

it('promises in a browser of its own, with no address to copy', async () => {
  const page = await visit({ agent: chrome });
  const status = page.locator('#offline [role=status]');
  await eventually(() => status.textContent()).toBe(t('offline.ready'));
  expect(await page.locator('#copy-address').isVisible()).toBe(false);
  await page.context().close();
});
