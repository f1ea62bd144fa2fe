import type { Headers, Rule } from '../headers.ts';
import { contentTypes } from './content-types.ts';
import { type HostedSite, quoted } from './hosted-site.ts';

/** Endings whose types Caddy has built in as we want them. */
const known = ['html', 'js', 'css', 'svg', 'png'];

/** The site as a whole Caddyfile; Caddy gets the certificate by itself. */
export function caddyConfig({ base, folder, address }: HostedSite, rules: Rule[]): string {
  const everywhere = rules.filter(({ path }) => path === '*');
  const elsewhere = rules.filter(({ path }) => path !== '*');
  const types = Object.entries(contentTypes).filter(([ending]) => !known.includes(ending));
  const bare = base.slice(0, -1);
  const underBase = [
    `redir ${bare} ${base}?{query} 308`,
    `@outside not path ${base}*`,
    'error @outside 404',
    `uri strip_prefix ${bare}`,
  ];
  return lines(0, [
    '(booklet) {',
    ['encode zstd gzip', 'header -Server', ...everywhere.flatMap((rule) => headers('', rule))],
    '}',
    '',
    `${address.includes(':') ? `http://${address}` : address} {`,
    [
      `root * ${folder}`,
      'route {',
      [
        'import booklet',
        ...elsewhere.flatMap((rule) => headers(` ${base}${rule.path}`, rule)),
        ...types.flatMap(([ending, type]) => [
          `@${ending} path *.${ending}`,
          `header @${ending} Content-Type ${quoted(type)}`,
        ]),
        '@hidden path */.*',
        'error @hidden 404',
        ...(base === '/' ? [] : underBase),
        // Older Caddy loses the query on its own way to the slash.
        '@asked {',
        ['not path */', 'expression {query} != ""', 'file {path}/index.html'],
        '}',
        'redir @asked {http.request.orig_uri.path}/?{query} 308',
        'file_server',
      ],
      '}',
      'handle_errors {',
      [
        'import booklet',
        `header Content-Type ${quoted(contentTypes.html!)}`,
        'rewrite * /404.html',
        'file_server',
      ],
      '}',
    ],
    '}',
  ]);
}

function headers(matcher: string, rule: { headers: Headers }): string[] {
  return Object.entries(rule.headers).map(
    ([name, value]) => `header${matcher} ${name} ${quoted(value)}`,
  );
}

type Block = (string | Block)[];

/** Text of nested blocks, indented with tabs as `caddy fmt` does. */
function lines(depth: number, block: Block): string {
  return block
    .map((one) => {
      if (typeof one !== 'string') return lines(depth + 1, one);
      return one === '' ? '\n' : `${'\t'.repeat(depth)}${one}\n`;
    })
    .join('');
}
