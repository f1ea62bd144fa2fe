import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { address, langs, paths } from '../../../src/routes.ts';
import { sites } from '../../support/sites.ts';
import { calls, pagesOf } from '../support/booklet.ts';
import { type BuiltRelease, buildReleases } from '../support/build-releases.ts';
import { type Served, serve } from '../support/served.ts';
import { guideOf, spotOf, waysFrom } from '../support/walker.ts';
import { page, type Run, shownStep, shows, steps, visitHome } from './run.ts';

/** An older release is kept and the server has a newer one: it comes in, takes over safely, and works offline. */
export function takesANewerRelease(run: Run): void {
  const older = JSON.parse(readFileSync('content/release.json', 'utf8')).version as string;
  let newer: BuiltRelease;
  let served: Served;
  const open = (path: string) => run.engine.open(served.origin + path);

  beforeAll(async () => {
    [newer] = (await buildReleases(1)) as [BuiltRelease];
    expect(newer.version).not.toBe(older);
  });
  beforeEach(async () => {
    served = await serve(sites.root.outDir);
    await visitHome(run, served.origin);
    const whole = { waiting: false, coming: false, kept: [older], said: null, mark: null };
    await shows(run, release, whole);
    await run.engine.read(mark);
    served.swap(newer.outDir);
  });
  afterEach(() => served.kill());

  it('on home takes a newer release by itself, without a reload', async () => {
    await run.engine.read(lookForNewer);
    // The page in hand is still of the older release; the check of the next one drops it.
    const both = [older, newer.version];
    await takenOver('not loaded again', both);
    // Said last: a reload would be under way by then and wipe the mark.
    await shows(run, noticed, true);
    await takenOver('not loaded again', both);
    await worksOffline();
    await takenOver(null);
    run.counts.updates += 1;
  });

  it('inside a guide leaves a newer release waiting for a tap, and shows the same step after it', async () => {
    const { engine } = run;
    const start = { guide: 'bleeding', step: guideOf('bleeding').start };
    const [first] = waysFrom(start);
    const { step } = spotOf(start, first!);
    await open(paths.guide('bleeding'));
    await shows(run, steps, { hash: '', seen: [start.step], focus: false });
    expect(await engine.read(line)).not.toContain(newer.line);
    await engine.read(mark);
    await engine.tap(`${shownStep} a.answer, ${shownStep} a.next`);
    await engine.read(lookForNewer);
    const kept = [older, newer.version];
    const mayWait = { waiting: true, coming: false, kept, said: 'waiting' };
    await shows(run, release, { ...mayWait, mark: 'not loaded again' }, 20_000);
    await shows(run, noticed, true);
    const sameStep = { hash: `#${step}`, seen: [step], focus: true };
    await shows(run, steps, sameStep);
    await engine.tap('#update button');
    await takenOver(null);
    await shows(run, steps, sameStep);
    await engine.tap(`${shownStep} a.back`);
    await shows(run, steps, { hash: '', seen: [start.step], focus: true });
    expect(await engine.read(line)).toContain(newer.line);
    await worksOffline();
    run.counts.updates += 1;
  });

  /** Nothing waits, and that is kept; the mark says whether the page was loaded again. */
  function takenOver(marked: string | null, kept = [newer.version]): Promise<void> {
    const alone = { waiting: false, coming: false, kept, said: null, mark: marked };
    return shows(run, release, alone, 20_000);
  }

  /** Without a server the pages are those of the newer release. */
  async function worksOffline(): Promise<void> {
    await served.kill();
    await expect(fetch(served.origin)).rejects.toThrow();
    const pages = pagesOf(newer);
    for (const lang of langs) {
      for (const path of [paths.home, paths.contacts, '/shelling/', '/bleeding/', paths.about]) {
        const url = address('/', lang, path);
        const { heading } = pages.find((one) => one.url === url)!;
        await open(url);
        await shows(run, page, { at: url, lang, heading, calls });
      }
      expect(await run.engine.read(text)).toContain(newer.version);
    }
    await open(paths.guide('bleeding'));
    expect(await run.engine.read(line)).toContain(newer.line);
  }
}

// What follows runs inside the page.

/** Which releases are kept, and what the page says of a newer one. */
async function release() {
  const { waiting, installing } = await navigator.serviceWorker.ready;
  const kept: (string | undefined)[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith('pages-')) continue;
    // Not `open`: it would make anew what the worker has just dropped.
    const about = await caches.match('/about/', { cacheName: name });
    const [, main = ''] = ((await about?.text()) ?? '').split('<main');
    kept.push(/\d+\.\d+\.\d+/.exec(main)?.[0]);
  }
  return {
    waiting: waiting !== null,
    coming: installing !== null,
    kept,
    said: document.documentElement.dataset.update ?? null,
    mark: document.body.dataset.mark ?? null,
  };
}

/** What a reload would wipe. */
function mark() {
  document.body.dataset.mark = 'not loaded again';
}

/** What a browser does by itself on a navigation or once a day. */
async function lookForNewer() {
  await (await navigator.serviceWorker.ready).update();
}

function noticed() {
  const button = document.querySelector('#update button');
  return button !== null && button.getClientRects().length > 0;
}

function line() {
  const lines = Array.from(document.querySelectorAll('section.step h2'));
  return lines.find((one) => one.getClientRects().length > 0)?.textContent;
}

function text() {
  return document.querySelector('main')?.textContent;
}
