import { it } from 'vitest';
import { address, langs, paths } from '../../../src/routes.ts';
import { sites } from '../../support/sites.ts';
import { calls, pagesOf } from '../support/booklet.ts';
import { page, type Run, shows } from './run.ts';

const pages = pagesOf(sites.root);
const known = [paths.home, '/bleeding/', '/shelling/', paths.contacts, paths.about];
const query = '?any=query&fbclid=1';

/** Every page of the build opens without its server; some also as other apps spell their address. */
export function walksOffline(run: Run, origin: () => string): void {
  const open = (path: string) => run.engine.open(origin() + path);

  it.each(langs)('opens every page in %s with its heading and four numbers', async (lang) => {
    for (const { url, heading } of pages.filter((one) => one.lang === lang)) {
      await open(url);
      await shows(run, page, { at: url, lang, heading, calls });
      run.counts.pages += 1;
    }
  });

  it.each(langs)('opens pages in %s with a query and without their last slash', async (lang) => {
    for (const path of known) {
      const url = address('/', lang, path);
      const { heading } = pages.find((one) => one.url === url)!;
      const wanted = { at: url + query, lang, heading, calls };
      await open(url + query);
      await shows(run, page, wanted);
      if (url === '/') continue;
      await open(url.slice(0, -1) + query);
      await shows(run, page, wanted);
    }
  });

  it.each(langs)('answers an unknown address under %s', async (lang) => {
    const url = address('/', lang, '/nowhere');
    const { heading } = pages.find((one) => one.url === '/404.html')!;
    await open(url);
    await shows(run, page, { at: url, lang: 'uk', heading, calls });
  });
}
