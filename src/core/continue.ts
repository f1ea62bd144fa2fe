import { clock } from '../offline/offline-line.ts';
import { forgetPlace, readPlace } from '../state/place.ts';

/** Offers the walk that a call or a killed browser broke off. Out: whether there is one. */
export async function offerContinue(): Promise<boolean> {
  const strip = document.querySelector<HTMLElement>('#resume');
  const link = strip?.querySelector('a');
  if (!strip || !link) return false;
  try {
    const place = await readPlace(Date.now());
    const guide = place && guideLink(place.guide);
    if (!place || !guide) return false;
    link.href = `${guide.href}#${place.step}`;
    link.textContent = `${link.textContent}: ${guide.textContent?.trim()}, ${clock(place.time)}`;
    strip.hidden = false;
    strip.querySelector('button')?.addEventListener('click', () => {
      strip.hidden = true;
      forgetPlace().catch(() => undefined);
    });
    return true;
  } catch {
    // A phone without a working store has no place to go on from.
    return false;
  }
}

/** Home links to every guide, so its own links know the titles. */
function guideLink(id: string): HTMLAnchorElement | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('main a');
  return Array.from(links).find(({ pathname }) => pathname.endsWith(`/${id}/`));
}
