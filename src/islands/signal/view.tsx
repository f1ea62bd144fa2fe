import { useEffect, useRef, useState } from 'preact/hooks';
import { fill, type ToolProps } from '../tool/view.tsx';

/** What one moment of a run looks like. */
export type Frame = {
  /** Which of the three signals it is; null in the silence. */
  nth: number | null;
  /** It sounds, and shines, at this moment. */
  lit: boolean;
  /** Seconds until the next round. */
  left: number;
  /** Nothing is heard. */
  silent: boolean;
};

export type Battery = { percent: number; low: boolean };
export type Running = {
  /** Less often, which spares the battery. */
  spare: (on: boolean) => void;
  /** Out: whether the lamp is on now. */
  torch: (on: boolean) => Promise<boolean>;
  stop: () => void;
};

/** What the phone can do; absent at build. */
export type Phone = {
  run: (spare: boolean, show: (frame: Frame) => void) => Running;
  keepAwake: () => () => void;
  watchBattery: (show: (battery: Battery) => void) => void;
};

type Lamp = 'off' | 'asking' | 'on' | 'none';
type Props = ToolProps & { phone?: Phone };

/** A warning and a button that starts; then the screen says whether it calls or listens. */
export function Signal({ words, phone }: Props) {
  const [awake, setAwake] = useState(false);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [battery, setBattery] = useState<Battery | null>(null);
  const [spare, setSpare] = useState(false);
  const [light, setLight] = useState(false);
  const [dark, setDark] = useState(false);
  const [lamp, setLamp] = useState<Lamp>('off');
  const running = useRef<Running | null>(null);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    setAwake(phone !== undefined);
    phone?.watchBattery(setBattery);
  }, [phone]);
  useEffect(() => () => running.current?.stop(), []);
  const low = battery?.low === true;
  useEffect(() => less(low), [low]);
  // A screen that is to shine must not go dark by itself; any other may.
  const shines = light && frame !== null;
  useEffect(() => (shines ? phone?.keepAwake() : undefined), [shines, phone]);

  const less = (on: boolean) => {
    if (on === spare) return;
    setSpare(on);
    running.current?.spare(on);
  };
  const begin = () => {
    if (running.current || !phone) return;
    running.current = phone.run(spare, (next) =>
      setFrame((now) => (now && same(now, next) ? now : next)),
    );
  };
  const stop = () => {
    running.current?.stop();
    running.current = null;
    setFrame(null);
    setLight(false);
    setLamp('off');
    start.current?.focus();
  };
  const shine = async () => {
    const on = lamp !== 'on' && lamp !== 'asking';
    const run = running.current;
    setLamp(on ? 'asking' : 'off');
    const lit = await run?.torch(on);
    if (run === running.current && on) setLamp(lit ? 'on' : 'none');
  };

  return (
    <div class="signal">
      <p hidden={awake}>{words.noScript}</p>
      <div hidden={!awake}>
        <p class="note">{words.danger}</p>
        <button type="button" class="next" ref={start} onClick={begin}>
          {words.start}
        </button>
        <p>{words.loud}</p>
        <Left words={words} battery={battery} />
      </div>
      {frame && (
        <section
          class={light && frame.lit ? 'run signal-run lit' : 'run signal-run'}
          aria-label={words.running}
        >
          <p class="run-says" role="status">
            {frame.nth ? words.calling : words.listen}
          </p>
          <p class="signal-count">{frame.nth ? fill(words.nth, { n: frame.nth }) : frame.left}</p>
          <div role="status">
            {frame.silent && <p class="run-says">{words.silent}</p>}
            {lamp === 'asking' && <p class="run-more">{words.torchAsks}</p>}
            {lamp === 'none' && <p class="run-more">{words.noTorch}</p>}
            {low && <p class="run-more">{words.low}</p>}
          </div>
          <Left words={words} battery={battery} />
          <p class="run-buttons">
            <Toggle on={light} set={setLight} text={words.light} />
            <Toggle on={lamp === 'on'} set={shine} text={words.torch} />
            <Toggle on={spare} set={less} text={words.spare} />
            <button type="button" class="signal-dark" onClick={() => setDark(true)}>
              {words.dark}
            </button>
          </p>
          <button type="button" class="run-stop" onClick={stop}>
            {words.stop}
          </button>
        </section>
      )}
      {frame && dark && <Dark back={() => setDark(false)} text={words.darkBack} />}
    </div>
  );
}

const same = (a: Frame, b: Frame) =>
  a.nth === b.nth && a.lit === b.lit && a.left === b.left && a.silent === b.silent;

/** How much is left, or that nobody tells. */
function Left({ words, battery }: { words: ToolProps['words']; battery: Battery | null }) {
  const text = battery ? fill(words.battery, { n: battery.percent }) : words.noBattery;
  return <p class="run-more">{text}</p>;
}

type ToggleProps = { on: boolean; set: (on: boolean) => void; text?: string };

function Toggle({ on, set, text }: ToggleProps) {
  return (
    <button type="button" class="toggle" aria-pressed={on} onClick={() => set(!on)}>
      {text}
    </button>
  );
}

/** A black screen; a tap anywhere brings the other back. */
function Dark({ back, text }: { back: () => void; text?: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" class="signal-black" ref={button} onClick={back}>
      {text}
    </button>
  );
}
