import { createRequire } from 'node:module';
import type {
  BrowserName,
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';
import { targets } from '../../../src/build/site-config.ts';

/** What each browser can do since which version, as MDN keeps it. */
export const known: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** A browser of a build target by MDN's names; its phone edition counts too. */
const editions: Record<string, BrowserName[]> = {
  chrome: ['chrome', 'chrome_android'],
  firefox: ['firefox', 'firefox_android'],
  ios: ['safari_ios'],
  safari: ['safari'],
};

type Target = { browser: BrowserName; version: string };

const oldest: Target[] = targets.flatMap((target) => {
  const [, name, version] = /^([a-z]+)([\d.]+)$/.exec(target) ?? [];
  const browsers = editions[name!];
  if (!browsers) throw new Error(`src/build/site-config.ts · targets · no browser «${target}»`);
  return browsers.map((browser) => ({ browser, version: version! }));
});

/** Another way to write a feature: with an engine's prefix, or by a name it had before. */
export type Spelling = { prefix?: string; alternative_name?: string };

/** The targets that lack a feature in every spelling used: `chrome 80`. In: its statement. */
export function lackedBy(compat: CompatStatement, spellings: Spelling[] = [{}]): string[] {
  return oldest
    .filter(({ browser, version }) => {
      const said = [compat.support[browser] ?? []].flat();
      return !said.some((one) => spellings.some((spelling) => has(one, version, spelling)));
    })
    .map(({ browser, version }) => `${browser} ${version}`);
}

function has(said: SimpleSupportStatement, version: string, spelling: Spelling): boolean {
  const { version_added: from, version_removed: until, flags, prefix, alternative_name } = said;
  if (flags || prefix !== spelling.prefix) return false;
  if (alternative_name !== spelling.alternative_name) return false;
  return isUpTo(from, version) && !(until && isUpTo(until, version));
}

/** Whether a version as MDN writes it (`≤79`, `13.1`, `preview`, `false`) has come by a release. */
function isUpTo(since: string | false, release: string): boolean {
  if (since === false || since === 'preview') return false;
  const [a, b] = [since.replace('≤', ''), release].map((one) => one.split('.').map(Number));
  return a![0] !== b![0] ? a![0]! < b![0]! : (a![1] ?? 0) <= (b![1] ?? 0);
}

/** The members of an entry that carry a statement. */
export function membersOf(entry: Identifier | undefined): [name: string, member: Identifier][] {
  const members = Object.entries(entry ?? {}) as [string, Identifier][];
  return members.filter(([name, member]) => name !== '__compat' && member.__compat !== undefined);
}
