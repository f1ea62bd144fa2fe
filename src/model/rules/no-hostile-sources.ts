import type { Rule } from '../content.ts';
import { fault, sourcesFile } from '../faults.ts';

// The second host is the page that an archive keeps.
const hosts = /https?:\/\/(?:www\.)?([^/?#:\s]+)/gi;
const hostile = /\.(?:ru|su|рф|xn--p1ai)\.?$/i;

/** No source is a page of the occupier: .ru, .su, .рф, nor an archived copy of one. */
export const noHostileSources: Rule = {
  name: 'no-hostile-sources',
  check: ({ sources }) =>
    sources
      .filter(({ url }) => hostsOf(url ?? '').some((host) => hostile.test(host)))
      .map(({ id, url }) =>
        fault(
          sourcesFile,
          `${id}.url`,
          `${url} is an address of the occupier`,
          'take the source out, and with it whatever rests on it alone',
        ),
      ),
};

const hostsOf = (url: string): string[] => [...decoded(url).matchAll(hosts)].map((m) => m[1] ?? '');

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
