import { posix } from 'node:path';

/** One import statement: what it names, and whether it is gone at run time. */
export type Import = { from: string; typeOnly: boolean };

/** A room of the house: its files, what they may import, and what only as a type. */
type Room = { name: string; files: RegExp; values: RegExp[]; types?: RegExp[] };

const leaves = {
  routes: /^src\/routes\.ts$/,
  protocol: /^src\/protocol\.ts$/,
  times: /^src\/times\.ts$/,
  i18n: /^src\/i18n\//,
};
const room = (name: string) => new RegExp(`^src/${name}/`);
const preact = /^preact(\/hooks|\/jsx-runtime)?$/;
/** A large view has parts beside it: `view-face.tsx`. */
const view = /^src\/islands\/[^/]+\/view(-[a-z]+)?\.tsx?$/;

/** No library of words reaches a phone; a date is shown in the same way everywhere. */
const dates = /^src\/i18n\/dates\.ts$/;

/** The table of design section 2; the first room that holds a file is its room. */
const rooms: Room[] = [
  { name: 'routes', files: leaves.routes, values: [] },
  { name: 'protocol', files: leaves.protocol, values: [] },
  { name: 'times', files: leaves.times, values: [] },
  { name: 'i18n', files: leaves.i18n, values: [leaves.i18n, /^i18next$/], types: [leaves.routes] },
  { name: 'flow', files: room('flow'), values: [room('flow')] },
  { name: 'signing', files: room('signing'), values: [room('signing')] },
  // Pages may have this file of the model, so it brings nothing along.
  { name: 'contact-groups', files: /^src\/model\/contact-groups\.ts$/, values: [] },
  {
    name: 'model',
    files: room('model'),
    values: [
      ...[room('model'), room('flow'), room('signing'), leaves.routes, /^zod$/],
      /^node:(fs|path|crypto)$/,
    ],
  },
  {
    name: 'ui',
    files: room('ui'),
    values: [room('ui'), preact, leaves.routes, /^src\/i18n\/dates\.ts$/],
    types: [/^src\/i18n\/t\.ts$/],
  },
  {
    name: 'pages',
    files: room('pages'),
    values: [
      ...[room('pages'), room('ui'), room('flow'), leaves.routes, leaves.i18n, preact],
      ...[/^preact-render-to-string$/, /^src\/model\/contact-groups\.ts$/],
      view,
    ],
    types: [room('model')],
  },
  {
    name: 'view of the islands',
    files: view,
    values: [view, room('ui'), room('flow'), leaves.routes, dates, preact],
    types: [room('signing'), leaves.i18n],
  },
  {
    name: 'wake of the islands',
    files: room('islands'),
    values: [
      ...[room('islands'), room('state'), room('ui'), room('flow'), room('signing')],
      ...[leaves.routes, dates, preact, /^virtual:lend$/],
    ],
  },
  {
    name: 'state',
    files: room('state'),
    values: [room('state'), leaves.times, /^idb$/],
    types: [leaves.routes],
  },
  {
    name: 'core and offline',
    files: /^src\/(core\.ts|core\/|offline\/)/,
    values: [
      ...[room('core'), room('offline'), room('state'), leaves.routes, leaves.protocol],
      leaves.times,
      ...[/^workbox-window$/, /^src\/ui\/styles\.css$/],
    ],
  },
  {
    name: 'copy',
    files: /^src\/(copy\.ts|copy\/)/,
    values: [
      ...[room('copy'), /^src\/core\/blackout\.ts$/, /^src\/islands\/stepper\/show-walk\.ts$/],
      /^src\/ui\/(styles\.css|css\/copy\.css)$/,
    ],
  },
  {
    name: 'worker',
    files: room('worker'),
    values: [
      room('worker'),
      leaves.protocol,
      leaves.times,
      /^workbox-/,
      /^virtual:(last-resort|news|copies)$/,
    ],
  },
  {
    name: 'build and cli',
    files: /^src\/(build|cli)\//,
    values: [
      ...[room('build'), room('cli'), room('model'), room('signing')],
      ...[leaves.routes, leaves.protocol, /^node:/],
      ...[/^vite$/, /^vite-plugin-pwa$/, /^workbox-build$/, /^@preact\/preset-vite$/],
      ...[
        /^playwright-core$/,
        /^jsdom$/,
        /^zod$/,
        /^css-tree$/,
        /^html-minifier-terser$/,
        /^qrcode-generator$/,
        /^fflate$/,
      ],
    ],
    // The pages themselves come through Vite.
    types: [room('pages')],
  },
];

const statement =
  /^[ \t]*(?:import|export)\s+(type\s)?\s*(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const call = /(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of a source text; a braced list counts as a value even where each name is a type. */
export function importsOf(source: string): Import[] {
  return [statement, call].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, type, from]) => ({
      from: from!,
      typeOnly: type !== undefined,
    })),
  );
}

/** What breaks the table, one line each: file, import, room. In: source text by path (`src/…`). */
export function wrongImports(sources: Record<string, string>): string[] {
  return Object.entries(sources).flatMap(([file, source]) => {
    const home = rooms.find(({ files }) => files.test(file));
    if (!home) return [`${file} stands in no room of design section 2`];
    return importsOf(source).flatMap(({ from, typeOnly }) => {
      const target = from.startsWith('.') ? posix.join(posix.dirname(file), from) : from;
      const allowed = [...home.values, ...(typeOnly ? (home.types ?? []) : [])];
      if (allowed.some((pattern) => pattern.test(target))) return [];
      return [`${file} imports ${typeOnly ? 'types of ' : ''}${target}: not for ${home.name}`];
    });
  });
}
