/** Whether every word asked for begins some word of the entry; the last letter of a longer one may differ. */
export function matches(query: string, entry: string): boolean {
  const words = split(entry);
  return split(query).every((asked) => {
    // Ukrainian endings: «вікно» finds «вікна», «адвоката» finds «адвокат».
    const stem = asked.length > 3 ? asked.slice(0, -1) : asked;
    return words.some((word) => word.startsWith(stem));
  });
}

function split(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[’'ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
