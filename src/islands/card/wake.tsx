import { hydrate } from 'preact';
import {
  acceptLoss,
  type CardText,
  eraseCard,
  hasLostCard,
  readCard,
  saveCard,
} from '../../state/card.ts';
import { copyText } from '../tool/copy-text.ts';
import { toolRoot } from '../tool/props.ts';
import { Card, type Phone } from './view.tsx';

/** Wakes the card of the household. */
export function wakeCard(): void {
  const found = toolRoot('card');
  if (!found) return;
  const phone: Phone = {
    read: async () => ({ card: await readCard(), lost: await hasLostCard() }),
    save: (text) => saveCard(text as CardText),
    erase: eraseCard,
    acceptLoss,
    copy: copyText,
    saveFile,
    toPaper: typeof window.print === 'function' ? () => window.print() : undefined,
  };
  hydrate(<Card {...found.props} phone={phone} />, found.root);
}

let last = '';

/** Hands the text to the browser as a file to keep; only the newest one is held. */
function saveFile(name: string, text: string): void {
  URL.revokeObjectURL(last);
  last = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = last;
  link.download = name;
  // Firefox wants it in the page.
  document.body.append(link);
  link.click();
  link.remove();
}
