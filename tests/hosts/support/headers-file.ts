import type { Headers } from '../../../src/build/headers.ts';

type Rule = { path: string; set: [string, string][]; unset: string[] };

/** The rules of a `_headers` file, as hosts read it. Throws at a line that none of them would understand. */
export function readHeadersFile(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const rule = rules.at(-1);
    const [, name, value] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ path: line, set: [], unset: [] });
    else if (rule && line.startsWith('! ')) rule.unset.push(line.slice(2));
    else if (rule && name && value) rule.set.push([name, value]);
    else throw new Error(`_headers: «${line}» is no path, no header and no «! Name»`);
  }
  return rules;
}

/** Netlify: of several values the one of the later, narrower rule; lines with `!` say nothing to it. */
export function asNetlify(rules: Rule[], path: string): Headers {
  return Object.fromEntries(fitting(rules, path).flatMap(({ set }) => set));
}

/** Cloudflare Pages: rules in their order, each first takes away, then adds behind a comma. */
export function asCloudflare(rules: Rule[], path: string): Headers {
  const headers: Headers = {};
  for (const { set, unset } of fitting(rules, path)) {
    for (const name of unset) delete headers[name];
    for (const [name, value] of set) {
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}

/** A host that joins as Cloudflare does and knows no `!`. */
export function asJoining(rules: Rule[], path: string): Headers {
  const deaf = rules.map((rule) => ({ ...rule, unset: [] }));
  return asCloudflare(deaf, path);
}

function fitting(rules: Rule[], path: string): Rule[] {
  return rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
}
