type Walk = {
  /** The step on the screen; none in the whole view. */
  step: HTMLElement | undefined;
  taken: number;
  whole: boolean;
  /** The step to come back to from the whole view. */
  last: HTMLElement | undefined;
};

/** Says where one is: «Крок 3», or «3 з 9» where no question lies ahead; and how to see the whole. */
export function showWalk({ step, taken, whole, last }: Walk): void {
  const left = step?.dataset.left;
  const of = left === undefined ? undefined : taken + Number(left);
  const place = document.querySelector<HTMLElement>('#place');
  if (place) {
    place.hidden = whole;
    const words = of === undefined ? place.dataset.place : place.dataset.placeOf;
    place.textContent = (words ?? '').replace('%n%', String(taken)).replace('%of%', String(of));
  }
  const progress = document.querySelector<HTMLProgressElement>('#progress');
  if (progress) {
    progress.hidden = of === undefined || whole;
    progress.max = of ?? 1;
    progress.value = taken;
  }
  const link = document.querySelector<HTMLAnchorElement>('#whole');
  if (!link) return;
  link.dataset.there ??= link.textContent ?? '';
  link.textContent = (whole ? link.dataset.back : link.dataset.there) ?? '';
  link.hash = whole ? (last?.id ?? '') : 'all';
}
