/** Asks until it is so, at most that many seconds. Out: whether it came to be. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  seconds: number,
): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await isSo()) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return isSo();
}
