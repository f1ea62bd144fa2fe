import { useState } from 'preact/hooks';
import type { ToolProps } from '../tool/view.tsx';
import type { Phone } from './view.tsx';

type Props = Pick<ToolProps, 'words' | 'calls'> & {
  phone: Phone | undefined;
  /** The card as a text. */
  text: string;
};

/** What is done with the card: call, or hand it to somebody who will call. */
export function Send({ words, calls, phone, text }: Props) {
  const [copied, setCopied] = useState('');
  const sms = [words.smsAsk, text, words.smsBack].filter((line) => line !== '').join('\n');
  return (
    <>
      <h2>{words.call}</h2>
      <div class="say-calls">
        {calls.map(({ dial, show, label }) => (
          <a key={dial} href={`tel:${dial}`}>
            <b>{show}</b> {label}
          </a>
        ))}
      </div>
      <h2>{words.unable}</h2>
      {phone && (
        <a class="say-wide" href={phone.sms(sms)}>
          {words.sms}
        </a>
      )}
      <p>{words.smsHint}</p>
      <button
        type="button"
        class="say-wide"
        disabled={text === ''}
        onClick={() => phone?.copy(text).then((done) => setCopied(done ? text : ''))}
      >
        {words.copy}
      </button>
      <p role="status">{copied !== '' && copied === text && words.copied}</p>
    </>
  );
}
