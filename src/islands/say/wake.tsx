import { hydrate } from 'preact';
import { hasLostCard, readCard, saveCard } from '../../state/card.ts';
import { lastLeft } from '../../state/left.ts';
import { readPlace } from '../../state/place.ts';
import { copyText } from '../tool/copy-text.ts';
import { toolRoot } from '../tool/props.ts';
import { locate } from './locate.ts';
import { smsLink } from './sms-link.ts';
import { type Known, type Phone, Say } from './view.tsx';

/** An older guide is no longer what the call is about. */
const fresh = 60 * 60 * 1000;

/** Wakes the call card. */
export function wakeSay(): void {
  const found = toolRoot('say');
  if (!found) return;
  const phone: Phone = {
    known: async () => ({ ...(await savedAddress()), guide: await guideNow(Date.now()) }),
    saveAddress: async (address) => saveCard({ ...(await readCard()), address }),
    locate,
    copy: copyText,
    sms: (text) => smsLink(text, navigator),
  };
  hydrate(<Say {...found.props} phone={phone} />, found.root);
}

/** The address of the card, and whether the card is lost; a phone that keeps nothing has neither. */
async function savedAddress(): Promise<Known> {
  try {
    const card = await readCard();
    if (card) return { address: cardAddress(card) };
    return { lost: await hasLostCard() };
  } catch {
    return {};
  }
}

/** The address and floor as one line; nothing where neither was written. */
function cardAddress({ address = '', floor = '' }: Record<string, string>): string | undefined {
  return [address, floor].filter((part) => part.trim() !== '').join(', ') || undefined;
}

/** The guide the person is in; where that is the guide about calling, the one they left for it. */
async function guideNow(now: number): Promise<Known['guide']> {
  const place = await readPlace(now).catch(() => undefined);
  const left = lastLeft();
  const about = place?.guide === 'call' ? undefined : place;
  const guide = about ?? left;
  if (!guide || now - guide.time > fresh || now < guide.time) return undefined;
  return { id: guide.guide, time: guide.time };
}
