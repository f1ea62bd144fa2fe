/**
 * Short names for the classes of a copy: the same rules and elements in less bytes. Names that the
 * script knows stay as they are. In: finished HTML and style. Out: both, renamed alike.
 */
export function shortenClasses(html: string, style: string, script: string) {
  const names = new Map<string, number>();
  const inHtml = /(?<=<[^>]* class=)(?:"([^"]*)"|([^\s>]+))/g;
  for (const [, quoted, bare] of html.matchAll(inHtml)) {
    for (const name of (quoted ?? bare!).split(' ')) names.set(name, (names.get(name) ?? 0) + 1);
  }
  const known = [...names.keys()].filter((name) => script.includes(name));
  const often = [...names].filter(([name]) => !known.includes(name)).sort((a, b) => b[1] - a[1]);
  const short = new Map(often.map(([name], i) => [name, shortName(i)]));
  const rename = (name: string) => short.get(name) ?? name;
  return {
    html: html.replace(inHtml, (_all, quoted?: string, bare?: string) => {
      const renamed = (quoted ?? bare!).split(' ').map(rename);
      return renamed.length > 1 ? `"${renamed.join(' ')}"` : renamed[0]!;
    }),
    style: style.replace(
      /\.([a-z][\w-]*)(?=[^{}]*\{)/g,
      (_all, name: string) => `.${rename(name)}`,
    ),
  };
}

/** `A` … `Z`, then `A1`: nothing of ours begins with a capital. */
function shortName(i: number): string {
  const letter = String.fromCharCode(65 + (i % 26));
  return i < 26 ? letter : letter + Math.floor(i / 26);
}
