import { hydrate } from 'preact';
import { toolRoot } from '../tool/props.ts';
import { run } from './run.ts';
import { Cpr } from './view.tsx';

/** Makes the beat of chest pushes start on a tap. */
export function wakeCpr(): void {
  const found = toolRoot('cpr');
  if (found) hydrate(<Cpr {...found.props} run={run} />, found.root);
}
