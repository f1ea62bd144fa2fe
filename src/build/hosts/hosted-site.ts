/** A site as a web server has it. */
export type HostedSite = {
  /** Where it stands on its server: `/` or `/x/y/`. */
  base: string;
  /** The folder with the files of `dist/`. */
  folder: string;
  /** Its domain; or `127.0.0.1:8123`, which is served there without https. */
  address: string;
};

/** A value in the quotes that nginx and Caddy share. Throws where one of the two would read more into it. */
export function quoted(value: string): string {
  if (/["$\\{}\n]/.test(value)) {
    throw new Error(
      `src/build/headers.ts: nginx or Caddy would not take ${value} word for word → write it without " $ \\ { }`,
    );
  }
  return `"${value}"`;
}
