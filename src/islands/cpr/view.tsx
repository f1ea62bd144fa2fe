import { useEffect, useRef, useState } from 'preact/hooks';
import { fill, type ToolProps } from '../tool/view.tsx';
import { Stop, useRun } from '../tool/view-run.tsx';

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
  const [muted, setMuted] = useState(false);
  const running = useRef<Running | null>(null);
  const child = useRef(false);
  const { frame, begin, stop } = useRun<Frame, Running>({ running, same });
  useEffect(() => setAwake(run !== undefined), [run]);

  const start = (button: HTMLElement, forChild: boolean) => {
    if (!run) return;
    begin(button, (show) => {
      child.current = forChild;
      setMuted(false);
      return run({ child: forChild, breaths }, show);
    });
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
      <div hidden={!awake || frame !== null}>
        <p class="note">{words.danger}</p>
        <button type="button" class="next" onClick={(event) => start(event.currentTarget, false)}>
          {words.startAdult}
        </button>
        <p class="cpr-first">{breaths ? words.childFirst : words.childNoBreaths}</p>
        <button type="button" class="answer" onClick={(event) => start(event.currentTarget, true)}>
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
      <Stop stop={stop} text={words.stop} />
    </section>
  );
}
