/** The last line of a copy: which version it is, and the signature over every byte before this line. */
export function lastLine({
  version,
  signature = 'none',
}: {
  version: string;
  signature?: string;
}): string {
  return `<!-- what-to-do ${version} signature ${signature} -->\n`;
}
