/** One package of the lock, as far as the rules read it. */
export type Locked = {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
export type Lock = { lockfileVersion: number; packages: Record<string, Locked> };
export type Manifest = Pick<Locked, 'dependencies' | 'devDependencies'>;

/** Whose script may wait to be run at install, and why it need not be. */
const mayHaveScript: Record<string, string> = {
  esbuild: 'its script only checks the binary, which comes as a package of its own',
};

const permissive = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
const again = 'take the entry out of package-lock.json and run `npm install --package-lock-only`';

/** What breaks the rules of the lock, one line each with the fix. In: `package-lock.json`, `package.json`. */
export function lockFaults(lock: Lock, manifest: Manifest): string[] {
  const { '': root, ...packages } = lock.packages;
  const shape = lock.lockfileVersion === 3 ? [] : ['lockfileVersion is not 3 → use npm 9 or later'];
  return [
    ...shape,
    ...disagreements(root ?? {}, manifest),
    ...Object.entries(lock.packages).flatMap(([path, locked]) => foreign(path, locked)),
    ...Object.entries(packages).flatMap(([path, locked]) => oneFaults(path, locked)),
    ...runtimePackages(lock).flatMap((name) => {
      const { license } = packages[`node_modules/${name}`] ?? {};
      if (license && permissive.includes(license)) return [];
      return [`${name} ships under «${license}» → choose one under ${permissive.join(', ')}`];
    }),
  ];
}

/** The names of all that a browser may get: runtime dependencies and what they depend on, sorted. */
export function runtimePackages({ packages }: Lock): string[] {
  const found = new Set<string>();
  const queue = Object.keys(packages['']?.dependencies ?? {});
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return [...found].sort();
}

function oneFaults(path: string, locked: Locked): string[] {
  const name = path.replace(/^.*node_modules\//, '');
  const out: string[] = [];
  if (!/^sha512-[\w+/]{86}==$/.test(locked.integrity ?? '')) {
    out.push(`${path} has no sha512 integrity → ${again}`);
  }
  if (locked.resolved !== undefined || locked.link) {
    out.push(
      `${path} names where it comes from → \`npm config set omit-lockfile-registry-resolved true --location=project\`, then ${again}`,
    );
  }
  if (locked.hasInstallScript && !(name in mayHaveScript)) {
    out.push(`${path} runs a script at install → do without it, or say here why it is let in`);
  }
  return out;
}

/** Dependencies that are not plain versions of the registry: git, http, file. */
function foreign(path: string, locked: Locked): string[] {
  const { dependencies, devDependencies, optionalDependencies } = locked;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, range]) => /[:/]/.test(range) && !range.startsWith('npm:'))
    .map(
      ([name, range]) =>
        `${path || 'package.json'} wants ${name} from «${range}» → use a version of the registry`,
    );
}

function disagreements(root: Manifest, manifest: Manifest): string[] {
  const sorted = (deps: Record<string, string> = {}) =>
    Object.entries(deps)
      .map((one) => one.join('@'))
      .sort();
  return (['dependencies', 'devDependencies'] as const).flatMap((kind) => {
    const [locked, asked] = [sorted(root[kind]), sorted(manifest[kind])];
    return [...asked.filter((one) => !locked.includes(one))]
      .concat(locked.filter((one) => !asked.includes(one)))
      .map((one) => `${one} stands in one of package.json and the lock → run \`npm install\``);
  });
}
