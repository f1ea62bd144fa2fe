import { useEffect, useRef, useState } from 'preact/hooks';

/** What is open, how to open it, how to close it. */
type Layer<Name extends string> = [Name | null, (name: Name) => void, () => void];

/**
 * A part of a helper that fills the screen. The phone's own Back closes it, so that nothing written and
 * nothing running is lost with the page; the style hides the rest, so that no key reaches what is under it.
 */
export function useLayer<Name extends string>(): Layer<Name> {
  const [name, setName] = useState<Name | null>(null);
  const here = useRef(0);
  useEffect(() => {
    const closed = () => setName(null);
    window.addEventListener('popstate', closed);
    return () => window.removeEventListener('popstate', closed);
  }, []);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (name) dataset.layer = name;
    else if (dataset.layer) {
      delete dataset.layer;
      window.scrollTo(0, here.current);
    }
  }, [name]);
  const open = (next: Name) => {
    here.current = window.scrollY;
    history.pushState({ layer: next }, '');
    setName(next);
  };
  return [name, open, () => history.back()];
}
