/** What the phone remembers of the person's way: nothing at all, or it has lost what it had kept. */
export type Memory = 'none' | 'lost';

/** Says so in the one line that every page has for it; the words stand in the page. */
export function sayMemory(memory: Memory): void {
  const line = document.querySelector<HTMLElement>('#memory');
  if (line) line.textContent = line.dataset[memory] ?? '';
  document.documentElement.dataset.memory = memory;
}
