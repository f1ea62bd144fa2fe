import { useEffect, useRef, useState } from 'preact/hooks';
import { useLayer } from './view-layer.ts';

type Ends = { stop: () => void };
type Options<Frame, Running> = {
  /** What runs; also to be asked by whoever has to know before Back is heard. */
  running: { current: Running | null };
  /** Whether two moments look alike, so that nothing is drawn anew. */
  same: (a: Frame, b: Frame) => boolean;
  ended?: () => void;
};
type Run<Frame, Running> = {
  /** What this moment looks like; null where nothing runs. */
  frame: Frame | null;
  /** Starts what a button was tapped for. In: how it starts, given how to show a moment. */
  begin: (button: HTMLElement, start: (show: (frame: Frame) => void) => Running) => void;
  stop: () => void;
};

/** A helper that fills the screen while it runs: Back stops it, and the focus comes back to where it was begun. */
export function useRun<Frame, Running extends Ends>(
  options: Options<Frame, Running>,
): Run<Frame, Running> {
  const { running, same, ended } = options;
  const [frame, setFrame] = useState<Frame | null>(null);
  const [layer, open, close] = useLayer<'run'>();
  const from = useRef<HTMLElement | null>(null);
  const runs = frame !== null;
  const end = () => {
    running.current?.stop();
    running.current = null;
    setFrame(null);
    ended?.();
  };
  useEffect(() => () => running.current?.stop(), []);
  // Back was pressed.
  useEffect(() => (layer ? undefined : end()), [layer]);
  useEffect(() => (runs ? undefined : from.current?.focus({ preventScroll: true })), [runs]);

  const begin: Run<Frame, Running>['begin'] = (button, start) => {
    // While its place in the history is being left, another run would be taken for the one left.
    if (running.current || layer) return;
    from.current = button;
    running.current = start((next) => setFrame((now) => (now && same(now, next) ? now : next)));
    open('run');
  };
  const stop = () => {
    end();
    if (layer) close();
  };
  return { frame, begin, stop };
}

/** Ends what runs; has the focus whenever the run comes to be seen. */
export function Stop({ stop, text }: { stop: () => void; text?: string | undefined }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" class="run-stop" ref={button} onClick={stop}>
      {text}
    </button>
  );
}
