import { clock } from '../offline/offline-line.ts';
import { sayMemory } from '../state/memory.ts';
import { forgetPlace, hasLostPlace, readPlace } from '../state/place.ts';

/** Offers the walk that a call or a killed browser broke off. Out: whether there is one. */
export async function offerContinue(): Promise<boolean> {
  const strip = document.querySelector<HTMLElement>('#resume');
  const link = strip?.querySelector('a');
  if (!strip || !link) return false;
  try {
    const now = Date.now();
    const place = await readPlace(now);
    if (await hasLostPlace(now)) sayMemory('lost');
    const guide = place && guideLink(place.guide);
    if (!place || !guide) return false;
    link.href = `${guide.href}#${place.step}`;
    link.textContent = `${link.textContent}: ${guide.textContent?.trim()}, ${clock(place.time)}`;
    strip.hidden = false;
    strip.querySelector('button')?.addEventListener('click', () => {
      strip.hidden = true;
      forgetPlace().catch(() => sayMemory('none'));
    });
    return true;
  } catch {
    sayMemory('none');
    return false;
  }
}

/** Home links to every guide, so its own links know the titles. */
function guideLink(id: string): HTMLAnchorElement | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('main a');
  return Array.from(links).find(({ pathname }) => pathname.endsWith(`/${id}/`));
}
