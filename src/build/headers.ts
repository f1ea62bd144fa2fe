import { headerPolicy } from './policy.ts';

export type Headers = Record<string, string>;
export type Rule = { path: string; headers: Headers };

/** What a page may use and what it never does; names that Chromium does not know would only fill its console. */
const permissions = [
  'geolocation=(self)',
  'camera=(self)',
  'microphone=()',
  'payment=()',
  'usb=()',
  'interest-cohort=()',
  'browsing-topics=()',
];

const everywhere: Headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissions.join(', '),
  'X-DNS-Prefetch-Control': 'off',
};

/** Headers by path, the last fitting rule winning; paths are from the site's base, `*` stands for the rest. */
export const headerRules: Rule[] = [
  {
    path: '*',
    headers: {
      ...everywhere,
      'Content-Security-Policy': headerPolicy,
      'Cache-Control': 'no-cache',
    },
  },
  // Its own policy stands in it; ours would forbid its script.
  {
    path: 'what-to-do.*',
    headers: {
      'Content-Security-Policy': "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  },
  { path: 'assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  {
    path: 'sw.js',
    headers: { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" },
  },
];

/** The headers of one file: `headersFor('assets/core-x.js')`. */
export function headersFor(file: string): Headers {
  const fitting = headerRules.filter(({ path }) =>
    path.endsWith('*') ? file.startsWith(path.slice(0, -1)) : file === path,
  );
  return Object.assign({}, ...fitting.map(({ headers }) => headers));
}

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. Of two rules that fit, Netlify
 * takes the later value; Cloudflare joins both with a comma unless the later rule first takes the
 * earlier value away with `! Name`, a line that Netlify passes over.
 */
export function headersFile(base: string): string {
  const rule = ({ path, headers }: Rule) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    const unset = path === '*' ? [] : Object.keys(headers).map((name) => `  ! ${name}`);
    return [`${base}${path}`, ...unset, ...lines].join('\n');
  };
  return `${headerRules.map(rule).join('\n\n')}\n`;
}
