import type { Rule } from '../headers.ts';
import { contentTypes, isText } from './content-types.ts';
import { type HostedSite, quoted } from './hosted-site.ts';

/** The site as an nginx `server`, to be included inside of `http`. Plain http: certbot adds the rest. */
export function nginxConfig({ base, folder, address }: HostedSite, rules: Rule[]): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const told = names.map((name) => headerOf(name, base, rules));
  const listen = address.includes(':')
    ? [`listen ${address};`]
    : ['listen 80;', 'listen [::]:80;', `server_name ${address};`];
  const site =
    base === '/'
      ? [`root ${folder};`]
      : [
          `location = ${base.slice(0, -1)} { return 301 ${base}$is_args$args; }`,
          'location / { return 404; }',
          `location ${base} { alias ${folder}/; }`,
        ];
  const server = [
    ...listen,
    'server_tokens off;',
    'absolute_redirect off;',
    '',
    ...site,
    'index index.html;',
    `error_page 403 404 =404 ${base}404.html;`,
    'location ~ /\\.(?!well-known/) { return 404; }',
    '',
    ...types(),
    '',
    ...told.map(({ line }) => line),
  ];
  return [
    ...told.flatMap(({ map }) => map),
    'server {',
    ...server.map((line) => (line === '' ? '' : `    ${line}`)),
    '}',
    '',
  ].join('\n');
}

/** A header that is the same everywhere stands in its line; one that differs is looked up by the file. */
function headerOf(name: string, base: string, rules: Rule[]): { map: string[]; line: string } {
  const values = rules.flatMap(({ path, headers }) =>
    headers[name] === undefined ? [] : [{ path, value: quoted(headers[name]) }],
  );
  const [first] = values;
  if (first?.path === '*' && values.length === 1) {
    return { map: [], line: `add_header ${name} ${first.value} always;` };
  }
  const variable = `$booklet_${name.toLowerCase().replaceAll('-', '_')}`;
  // Of several patterns that fit, nginx takes the first; of our rules the last one wins.
  const found = values.reverse().map(({ path, value }) => `    ${pattern(base, path)} ${value};`);
  return {
    map: [`map $uri ${variable} {`, ...found, '}', ''],
    line: `add_header ${name} ${variable} always;`,
  };
}

function pattern(base: string, path: string): string {
  if (path === '*') return 'default';
  if (!path.endsWith('*')) return base + path;
  return `~^${(base + path.slice(0, -1)).replaceAll('.', '\\.')}`;
}

/** Types, character set and compression; nginx packs and marks HTML unasked and wants it not named twice. */
function types(): string[] {
  const plain = (type: string) => type.split(';')[0]!;
  const all = Object.entries(contentTypes).map(([ending, type]) => `${plain(type)} ${ending};`);
  const besideHtml = Object.values(contentTypes).filter((type) => plain(type) !== 'text/html');
  const marked = besideHtml.filter((type) => type.includes('charset')).map(plain);
  const packed = besideHtml.filter(isText).map(plain);
  return [
    'types {',
    ...all.map((line) => `    ${line}`),
    '}',
    'charset utf-8;',
    `charset_types ${marked.join(' ')};`,
    'gzip on;',
    'gzip_comp_level 6;',
    'gzip_proxied any;',
    'gzip_vary on;',
    `gzip_types ${packed.join(' ')};`,
  ];
}
