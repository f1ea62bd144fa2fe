import { hydrate } from 'preact';
import { hasLostCard, readCard, saveCard } from '../../state/card.ts';
import { lastLeft } from '../../state/left.ts';
import { keepPicks, readPicks } from '../../state/picks.ts';
import { readPlace } from '../../state/place.ts';
import { copyText } from '../tool/copy-text.ts';
import { toolRoot } from '../tool/props.ts';
import type { ToolProps } from '../tool/view.tsx';
import { locate } from './locate.ts';
import { smsLink } from './sms-link.ts';
import { type Known, type Phone, Say } from './view.tsx';
import { addressOf } from './view-lines.ts';

/** An older guide is no longer what the call is about, nor is what was tapped before. */
const fresh = 60 * 60 * 1000;

/** Wakes the call card. */
export function wakeSay(): void {
  const found = toolRoot('say');
  if (!found) return;
  const { words } = found.props;
  const phone: Phone = {
    known: async () => ({ ...(await savedAddress(words)), guide: await guideNow(Date.now()) }),
    picked: () => readPicks(Date.now() - fresh),
    keepPicks: (names) => keepPicks({ names, time: Date.now() }),
    saveAddress: async (address) => saveCard({ ...(await readCard()), address }),
    locate,
    copy: copyText,
    sms: (text) => smsLink(text, navigator),
  };
  hydrate(<Say {...found.props} phone={phone} />, found.root);
}

/** The address of the card, and whether the card is lost; a phone that keeps nothing has neither. */
async function savedAddress(words: ToolProps['words']): Promise<Known> {
  try {
    const card = await readCard();
    if (card) return { address: addressOf(words, card) };
    return { lost: await hasLostCard() };
  } catch {
    return {};
  }
}

/** The guide the person is in; where that is the guide about calling, the one they left for it. */
async function guideNow(now: number): Promise<Known['guide']> {
  const place = await readPlace(now).catch(() => undefined);
  const left = lastLeft();
  const about = place?.guide === 'call' ? undefined : place;
  const guide = about ?? left;
  if (!guide || now - guide.time > fresh || now < guide.time) return undefined;
  return { id: guide.guide, time: guide.time, ...(guide.step && { step: guide.step }) };
}
