/** Which of two versions is newer, number by number: 0.10.0 comes after 0.9.0. Out: below, above or 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differing = left!.findIndex((part, i) => part !== right![i]);
  return differing < 0 ? 0 : left![differing]! - right![differing]!;
}
