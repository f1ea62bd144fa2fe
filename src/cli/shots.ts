/** `npm run shots [-- folder]`: home, a step, a question, the directory, about, the helpers and a drill in every look. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { address, langs } from '../routes.ts';
import { launchChromium, phone } from './launch.ts';
import { siteServer } from './serve-site.ts';

const folder = process.argv[2] ?? 'shots';
const screens = {
  home: '/',
  step: '/bleeding/#press',
  question: '/shelling/',
  contacts: '/contacts/',
  about: '/about/',
  tools: '/tools/',
  say: '/tools/say/',
  tourniquet: '/tools/tourniquet/',
  cpr: '/tools/cpr/',
  signal: '/tools/signal/',
  card: '/tools/card/',
  drill: '/bleeding/?drill',
};
const looks = ['light', 'dark', 'blackout'] as const;

mkdirSync(folder, { recursive: true });
const server = siteServer('dist').listen(0);
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await launchChromium();
for (const look of looks) {
  const context = await browser.newContext({
    viewport: phone,
    colorScheme: look === 'dark' ? 'dark' : 'light',
    serviceWorkers: 'block',
    locale: 'uk-UA',
  });
  if (look === 'blackout') await context.addInitScript(() => localStorage.setItem('dim', '1'));
  const page = await context.newPage();
  for (const lang of langs) {
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(origin + address('/', lang, path), { waitUntil: 'load' });
      await page.screenshot({ path: `${folder}/${name}-${lang}-${look}.png` });
    }
  }
  await context.close();
}
await browser.close();
server.close();
console.log(`${Object.keys(screens).length * langs.length * looks.length} pictures in ${folder}/`);
