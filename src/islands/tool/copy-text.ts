/** Puts a text where the person can paste it from; where a browser has no way, shows it to be copied by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    window.prompt('', text);
    return false;
  }
}
