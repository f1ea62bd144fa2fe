import type { Identifier } from '@mdn/browser-compat-data';
import { known, membersOf } from './compat.ts';
import type { Use } from './script-uses.ts';

/** A feature that a name may mean: `Blob.arrayBuffer`, with the entry of the interface it is of. */
export type Feature = { path: string; entry: Identifier; parent?: Identifier };

/** What the globals are that are not called by the name of their interface. */
const interfaceOf: Record<string, string> = {
  navigator: 'Navigator',
  document: 'Document',
  location: 'Location',
  history: 'History',
  performance: 'Performance',
  crypto: 'Crypto',
  caches: 'CacheStorage',
  localStorage: 'Storage',
  sessionStorage: 'Storage',
  indexedDB: 'IDBFactory',
};

const rooms: Record<string, Identifier>[] = [known.javascript.builtins!, known.api];
const globalScopes = ['Window', 'WorkerGlobalScope', 'ServiceWorkerGlobalScope'];

const membersByName = new Map<string, Feature[]>();
for (const [type, parent] of rooms.flatMap((room) => Object.entries(room))) {
  for (const [name, entry] of membersOf(parent)) {
    const feature = { path: `${type}.${name}`, entry, parent };
    membersByName.set(name, [...(membersByName.get(name) ?? []), feature]);
  }
}

/** Every feature of JavaScript and the browser that a use may be; none where the name is only ours. */
export function featuresOf({ name, of, isGlobal }: Use): Feature[] {
  if (isGlobal) return globals(name);
  if (of && 'global' in of) {
    const type = interfaceOf[of.global];
    const exact = type ? members(type, name) : statics(of.global, name);
    if (exact.length > 0) return exact;
  }
  const exact = of && 'madeBy' in of ? members(of.madeBy, name) : [];
  return exact.length > 0 ? exact : (membersByName.get(name) ?? []);
}

function globals(name: string): Feature[] {
  const own = rooms.flatMap((room) => present({ path: name, entry: room[name] }));
  return [...own, ...globalScopes.flatMap((type) => members(type, name))];
}

function members(type: string, name: string): Feature[] {
  return rooms.flatMap((room) => present({ path: `${type}.${name}`, entry: room[type]?.[name] }));
}

/** MDN marks what belongs to an interface itself only among the browser's, not in the language. */
function statics(type: string, name: string): Feature[] {
  return [...members(type, `${name}_static`), ...members(type, name)].slice(0, 1);
}

function present({ path, entry }: { path: string; entry: Identifier | undefined }): Feature[] {
  return entry?.__compat ? [{ path, entry }] : [];
}

/** The part of a call or of a constructor that an option asks for: `focus({ preventScroll })`. */
export function optionOf({ path, entry }: Feature, key: string): Feature[] {
  const said = new RegExp(`(^|_)${key}(_parameter|_option)?$`);
  const made = entry[path.replace(/^.*\./, '')];
  return [entry, entry.options_parameter, made].flatMap((called) =>
    membersOf(called).flatMap(([name, option]) =>
      said.test(name) ? [{ path: `${path}.${name}`, entry: option }] : [],
    ),
  );
}
