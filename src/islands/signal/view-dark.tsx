import { useEffect, useRef, useState } from 'preact/hooks';

type At = { layer?: string } | null;

/**
 * The black screen over what runs: whether it is there, how to open it, how to close it. It has a place of its own in
 * the history, after that of the run. Called before `useLayer`: its listener has to be the first to hear of Back.
 */
export function useDark(running: { current: unknown }): [boolean, () => void, () => void] {
  const [dark, setDark] = useState(false);
  const here = useRef(false);
  useEffect(() => {
    const moved = (event: PopStateEvent) => {
      const layer = running.current ? (event.state as At)?.layer : undefined;
      // Back to the run, or Forward from it: the run is not left, and its own layer need not hear of it.
      if (layer === 'dark' || (here.current && layer === 'run')) event.stopImmediatePropagation();
      here.current = layer === 'dark';
      setDark(here.current);
    };
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, [running]);
  const open = () => {
    setDark(true);
    history.pushState({ layer: 'dark' }, '');
    here.current = true;
  };
  const close = () => {
    // At once: a second tap would go back once more, and end the signal.
    setDark(false);
    if (here.current) history.back();
  };
  return [dark, open, close];
}

/** A black screen; a tap anywhere brings the other back. */
export function Dark({ back, text }: { back: () => void; text?: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.black = '';
    button.current?.focus();
    return () => {
      delete dataset.black;
    };
  }, []);
  return (
    <button type="button" class="signal-black" ref={button} onClick={back}>
      {text}
    </button>
  );
}
