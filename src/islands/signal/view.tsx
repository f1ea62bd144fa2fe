import { useEffect, useRef, useState } from 'preact/hooks';
import { fill, type ToolProps } from '../tool/view.tsx';
import { Stop, useRun } from '../tool/view-run.tsx';
import { Dark, useDark } from './view-dark.tsx';

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
  /** Out: whether the lamp is on now; nothing where another wish came after this one. */
  torch: (on: boolean) => Promise<boolean | undefined>;
  stop: () => void;
};

/** What the phone can do; absent at build. */
export type Phone = {
  run: (spare: boolean, show: (frame: Frame) => void) => Running;
  /** `cannot` is told how to set the phone where its screen cannot be kept on. */
  keepAwake: (cannot: (how: string) => void) => () => void;
  watchBattery: (show: (battery: Battery) => void) => void;
};

type Lamp = 'off' | 'asking' | 'on' | 'none';
type Props = ToolProps & { phone?: Phone };

/** A warning and a button that starts; then the screen says whether it calls or listens. */
export function Signal({ words, phone }: Props) {
  const [awake, setAwake] = useState(false);
  const [battery, setBattery] = useState<Battery | null>(null);
  const [spare, setSpare] = useState(false);
  const [light, setLight] = useState(false);
  const [lamp, setLamp] = useState<Lamp>('off');
  const [sleeps, setSleeps] = useState('');
  const running = useRef<Running | null>(null);
  const byBattery = useRef(false);
  const [dark, openDark, closeDark] = useDark(running);
  const ended = () => {
    setLight(false);
    setLamp('off');
  };
  const { frame, begin, stop } = useRun<Frame, Running>({ running, same, ended });
  useEffect(() => {
    setAwake(phone !== undefined);
    phone?.watchBattery(setBattery);
  }, [phone]);
  const low = battery?.low === true;
  useEffect(() => {
    // What the person chose stays, whatever the battery does.
    if (low === spare || (!low && !byBattery.current)) return;
    byBattery.current = low;
    less(low);
  }, [low]);
  const runs = frame !== null;
  // What is to shine must not go dark by itself; any other screen may.
  const shines = runs && (light || lamp === 'on');
  useEffect(() => (shines ? phone?.keepAwake(setSleeps) : undefined), [shines, phone]);
  // Black is for who can be seen by a drone: no light of any kind stays.
  useEffect(() => (dark ? lightsOut() : undefined), [dark]);

  const less = (on: boolean) => {
    setSpare(on);
    running.current?.spare(on);
  };
  const choose = (on: boolean) => {
    byBattery.current = false;
    less(on);
  };
  const start = (button: HTMLElement) => {
    if (phone) begin(button, (show) => phone.run(spare, show));
  };
  const shine = async (on: boolean) => {
    const run = running.current;
    setLamp(on ? 'asking' : 'off');
    const lit = await run?.torch(on);
    if (run === running.current && on && lit !== undefined) setLamp(lit ? 'on' : 'none');
  };
  const lightsOut = () => {
    setLight(false);
    if (lamp !== 'off') void shine(false);
  };

  return (
    <div class="signal">
      <p hidden={awake}>{words.noScript}</p>
      <div hidden={!awake || runs}>
        <p class="note">{words.danger}</p>
        <button type="button" class="next" onClick={(event) => start(event.currentTarget)}>
          {words.start}
        </button>
        <p>{words.loud}</p>
        <Left words={words} battery={battery} />
      </div>
      {frame && !dark && (
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
            {shines && sleeps && <p class="run-more">{sleeps}</p>}
            {low && spare && <p class="run-more">{words.low}</p>}
          </div>
          <Left words={words} battery={battery} />
          <p class="run-buttons">
            <Toggle on={light} set={setLight} text={words.light} />
            <Toggle
              on={lamp === 'on'}
              set={(on) => shine(on && lamp !== 'asking')}
              text={words.torch}
            />
            <Toggle on={spare} set={choose} text={words.spare} />
            <button type="button" class="signal-dark" onClick={openDark}>
              {words.dark}
            </button>
          </p>
          <Stop stop={stop} text={words.stop} />
        </section>
      )}
      {frame && dark && <Dark back={closeDark} text={words.darkBack} />}
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
