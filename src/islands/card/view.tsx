import { useEffect, useRef, useState } from 'preact/hooks';
import { WriteField } from '../../ui/write-field.tsx';
import type { ToolProps } from '../tool/view.tsx';
import { Erase } from './view-erase.tsx';
import { type CardFields, cardText, fields, isEmpty, joined } from './view-fields.ts';
import { Paper } from './view-paper.tsx';

/** What the phone can do; absent at build. */
export type Phone = {
  /** The saved card, whether one is lost. Rejects where the store does not answer. */
  read: () => Promise<{ card?: CardFields | undefined; lost: boolean }>;
  save: (text: CardFields) => Promise<void>;
  erase: () => Promise<void>;
  acceptLoss: () => void;
  copy: (text: string) => Promise<boolean>;
  saveFile: (name: string, text: string) => void;
  toPaper?: (() => void) | undefined;
};

/** What became of the last wish, as the word that says it. */
type Said = 'saving' | 'saved' | 'changed' | 'failed' | 'unread' | 'erased' | 'eraseFailed';

type Props = ToolProps & { phone?: Phone };

/** What rescuers have to know about a home, saved only when asked; without a script, lines for paper. */
export function Card({ phone, words, calls }: Props) {
  const [awake, setAwake] = useState(false);
  const [text, setText] = useState<CardFields>({});
  const [said, setSaid] = useState<Said>();
  /** Nothing is saved over what nobody has seen. */
  const [isRead, setRead] = useState(false);
  const [isKept, setKept] = useState(false);
  const [lost, setLost] = useState(false);
  const [copied, setCopied] = useState(false);
  /** Raised by every change: a save that ends later saved an older text. */
  const edition = useRef(0);

  const read = () =>
    phone?.read().then(
      ({ card, lost: gone }) => {
        setRead(true);
        setLost(gone);
        setKept(card !== undefined);
        // What was written while the phone was looking stays, and so does what was saved.
        if (card) setText((now) => joined(card, now));
        setSaid((now) => (now !== 'unread' ? now : edition.current > 0 ? 'changed' : undefined));
      },
      () => setSaid('unread'),
    );
  useEffect(() => {
    if (!phone) return;
    setAwake(true);
    void read();
  }, [phone]);

  const write = (name: string, value: string) => {
    edition.current += 1;
    setCopied(false);
    setSaid((now) => (now === 'unread' || now === 'failed' ? now : 'changed'));
    setText((now) => ({ ...now, [name]: value }));
  };
  const save = () => {
    const mine = edition.current;
    setSaid('saving');
    phone?.save(text).then(
      () => {
        setKept(true);
        setLost(false);
        setSaid(mine === edition.current ? 'saved' : 'changed');
      },
      () => setSaid('failed'),
    );
  };
  const erase = () =>
    phone?.erase().then(
      () => {
        edition.current += 1;
        setKept(false);
        setText({});
        setSaid('erased');
      },
      () => setSaid('eraseFailed'),
    );
  const plain = cardText(words, text);
  const empty = isEmpty(text);
  return (
    <div class={awake ? 'card-tool card-awake' : 'card-tool'}>
      <Paper {...{ words, calls, text }} />
      <div class="card-form" hidden={!awake}>
        <p class="card-note">{words.who}</p>
        {lost && (
          <div class="card-caution" role="alert">
            <p>{words.lost}</p>
            <button
              type="button"
              class="card-wide"
              onClick={() => {
                phone?.acceptLoss();
                setLost(false);
              }}
            >
              {words.understood}
            </button>
          </div>
        )}
        {fields.map((name) => (
          <WriteField
            key={name}
            label={words[name] ?? ''}
            hint={words[`${name}Hint`]}
            rows={name === 'floor' ? 1 : 2}
            value={text[name] ?? ''}
            change={(value) => write(name, value)}
          />
        ))}
        <button
          type="button"
          class="card-main"
          disabled={empty || !isRead || said === 'saving'}
          onClick={save}
        >
          {words.save}
        </button>
        <div role="status" class={said && `card-said card-${said}`}>
          {said && <p>{words[said]}</p>}
          {said === 'failed' && <p>{words.failedHow}</p>}
        </div>
        {said === 'unread' && (
          <button type="button" class="card-wide" onClick={read}>
            {words.readAgain}
          </button>
        )}
        <button
          type="button"
          class="card-wide"
          disabled={empty}
          onClick={() => phone?.copy(plain).then(setCopied)}
        >
          {words.copy}
        </button>
        <p role="status">{copied && words.copied}</p>
        <button
          type="button"
          class="card-wide"
          disabled={empty}
          onClick={() => phone?.saveFile(`${words.fileCalled}.txt`, plain)}
        >
          {words.file}
        </button>
        {phone?.toPaper && (
          <button type="button" class="card-wide" hidden={!awake} onClick={phone.toPaper}>
            {words.paper}
          </button>
        )}
        {isKept && <Erase words={words} erase={erase} />}
      </div>
    </div>
  );
}
