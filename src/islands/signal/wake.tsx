import { hydrate } from 'preact';
import { toolRoot } from '../tool/props.ts';
import { keepAwake } from '../tool/wake-lock.ts';
import { watchBattery } from './battery.ts';
import { run } from './run.ts';
import { Signal } from './view.tsx';

/** Makes the signal of a trapped person start on a tap. */
export function wakeSignal(): void {
  const found = toolRoot('signal');
  if (found)
    hydrate(<Signal {...found.props} phone={{ run, keepAwake, watchBattery }} />, found.root);
}
