/** Does the work for every item, for so many at a time. */
export async function atOnce<T>(
  many: number,
  items: T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const take = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: many }, take));
}
