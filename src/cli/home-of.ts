/**
 * The address of a mirror's home. In: what was typed, and the base that the release was built for.
 * Throws where the address names another path: every link of such a mirror would lead astray.
 */
export function homeOf(typed: string, base: string): URL {
  const url = new URL(typed);
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  if (path !== '/' && path !== base) {
    throw new Error(
      `The release was built for ${base}, the mirror stands at ${path} → build it with BASE=${path} and name that release with --release`,
    );
  }
  return new URL(base, url.origin);
}
