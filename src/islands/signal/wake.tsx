import { hydrate } from 'preact';
import { toolRoot } from '../tool/props.ts';
import { keepAwake } from '../tool/wake-lock.ts';
import { watchBattery } from './battery.ts';
import { run } from './run.ts';
import { Signal } from './view.tsx';

/** Where the screen cannot be kept on, the page's own line says how to set the phone: in the page, and over it. */
const awake = (cannot: (how: string) => void) =>
  keepAwake(() => {
    const line = document.querySelector<HTMLElement>('#sleeps');
    if (!line) return;
    line.hidden = false;
    cannot(line.textContent);
  });

/** Makes the signal of a trapped person start on a tap. */
export function wakeSignal(): void {
  const found = toolRoot('signal');
  if (found)
    hydrate(
      <Signal {...found.props} phone={{ run, keepAwake: awake, watchBattery }} />,
      found.root,
    );
}
