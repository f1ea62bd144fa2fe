import { useEffect, useRef, useState } from 'preact/hooks';
import type { Face } from './view-face.tsx';

/** The face on the screen: the phone's own Back closes it, so that nothing written is lost with the page. */
export function useFace(): [Face | null, (face: Face) => void] {
  const [face, setFace] = useState<Face | null>(null);
  const here = useRef(0);
  useEffect(() => {
    const closed = () => setFace(null);
    window.addEventListener('popstate', closed);
    return () => window.removeEventListener('popstate', closed);
  }, []);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (face) dataset.face = face;
    else if (dataset.face) {
      delete dataset.face;
      window.scrollTo(0, here.current);
    }
  }, [face]);
  const open = (next: Face) => {
    here.current = window.scrollY;
    history.pushState({ face: next }, '');
    setFace(next);
  };
  return [face, open];
}
