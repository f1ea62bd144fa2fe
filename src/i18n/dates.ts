/** `2026-11-22` as people here write it: `22.11.2026`, in both languages. */
export function showDate(iso: string): string {
  return iso.split('-').reverse().join('.');
}
