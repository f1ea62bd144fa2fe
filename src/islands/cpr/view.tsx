import { useEffect, useRef, useState } from 'preact/hooks';
import { fill, type ToolProps } from '../tool/view.tsx';
import { useLayer } from '../tool/view-layer.ts';

export type Plan = {
  child: boolean;
  breaths: boolean;
  /** The beat from which it counts. */
  from: number;
};

/** What one moment of a run looks like. */
export type Frame = {
  beat: number;
  /** The beat has just fallen. */
  lit: boolean;
  /** Which push it is; null while breaths are given. */
  count: number | null;
  /** Two minutes have passed: somebody else pushes. */
  swap: boolean;
  minutes: number;
  /** Nothing is heard. */
  silent: boolean;
};

export type Show = (frame: Frame) => void;
export type Running = {
  mute: (on: boolean) => void;
  change: (plan: Omit<Plan, 'from'>) => void;
  stop: () => void;
};

type Props = ToolProps & {
  /** Starts the beat; absent at build. */
  run?: (plan: Omit<Plan, 'from'>, show: Show) => Running;
};

/** One tap starts, for an adult or for a child; then the count fills the screen. */
export function Cpr({ words, run }: Props) {
  const [awake, setAwake] = useState(false);
  // Few have a mask in their pocket, and a phone that falls silent for breaths stops the hands.
  const [breaths, setBreaths] = useState(false);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [muted, setMuted] = useState(false);
  const running = useRef<Running | null>(null);
  const child = useRef(false);
  const from = useRef<HTMLButtonElement | null>(null);
  const [layer, open, close] = useLayer<'run'>();
  const runs = frame !== null;
  useEffect(() => setAwake(run !== undefined), [run]);
  useEffect(() => () => running.current?.stop(), []);
  // Back was pressed.
  useEffect(() => (layer ? undefined : end()), [layer]);
  useEffect(() => (runs ? undefined : from.current?.focus({ preventScroll: true })), [runs]);

  const begin = (button: HTMLButtonElement, forChild: boolean) => {
    // While its place in the history is being left, another run would be taken for the one left.
    if (running.current || layer || !run) return;
    child.current = forChild;
    from.current = button;
    setMuted(false);
    running.current = run({ child: forChild, breaths }, (next) =>
      setFrame((now) => (now && same(now, next) ? now : next)),
    );
    open('run');
  };
  const end = () => {
    running.current?.stop();
    running.current = null;
    setFrame(null);
  };
  const stop = () => {
    end();
    if (layer) close();
  };
  const give = (to: boolean) => {
    setBreaths(to);
    running.current?.change({ child: child.current, breaths: to });
  };
  const mute = (on: boolean) => {
    setMuted(on);
    running.current?.mute(on);
  };

  return (
    <div class="cpr">
      <p hidden={awake}>{words.noScript}</p>
      <div hidden={!awake || runs}>
        <p class="note">{words.danger}</p>
        <button type="button" class="next" onClick={(event) => begin(event.currentTarget, false)}>
          {words.startAdult}
        </button>
        <p class="cpr-first">{breaths ? words.childFirst : words.childNoBreaths}</p>
        <button type="button" class="answer" onClick={(event) => begin(event.currentTarget, true)}>
          {words.startChild}
        </button>
        <Choice on={!breaths} set={(to) => give(!to)} no={words.breaths} yes={words.noBreaths} />
      </div>
      {frame && (
        <Run words={words} frame={frame} stop={stop}>
          <button type="button" onClick={() => give(!breaths)}>
            {breaths ? words.goWithout : words.goWith}
          </button>
          <button type="button" onClick={() => mute(!muted)}>
            {muted ? words.soundOn : words.soundOff}
          </button>
        </Run>
      )}
    </div>
  );
}

const same = (a: Frame, b: Frame) =>
  a.beat === b.beat && a.lit === b.lit && a.count === b.count && a.silent === b.silent;

type ChoiceProps = { on: boolean; set: (on: boolean) => void; no?: string; yes?: string };

/** One of two, the chosen one with a sign and a thicker edge. */
function Choice({ on, set, no, yes }: ChoiceProps) {
  return (
    <p class="pick">
      {[false, true].map((value) => (
        <button
          key={String(value)}
          type="button"
          aria-pressed={on === value}
          onClick={() => set(value)}
        >
          {value ? yes : no}
        </button>
      ))}
    </p>
  );
}

type RunProps = {
  words: ToolProps['words'];
  frame: Frame;
  stop: () => void;
  children: preact.ComponentChildren;
};

function Run({ words, frame, stop, children }: RunProps) {
  const { count, minutes } = frame;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section
      class={frame.lit && count ? 'run cpr-run lit' : 'run cpr-run'}
      aria-label={words.running}
    >
      <p class="run-says">{count ? words.push : words.breathe}</p>
      <p class="cpr-count" data-beat={frame.beat}>
        {count ?? 2}
      </p>
      <p class="run-more">
        {count ? minutes > 0 && fill(words.minutes, { n: minutes }) : words.breatheNot}
      </p>
      <div role="status">
        {frame.swap && <p class="run-says">{words.swap}</p>}
        {frame.silent && <p class="run-says">{words.silent}</p>}
      </div>
      <p class="run-buttons">{children}</p>
      <button type="button" class="run-stop" ref={button} onClick={stop}>
        {words.stop}
      </button>
    </section>
  );
}
