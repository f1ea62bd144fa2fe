import { hydrate } from 'preact';
import { judgeFiles } from './judge-files.ts';
import { type Props, Verify } from './view.tsx';

/** Makes the choice of a file work on the page that checks files. */
export function wakeVerify(): void {
  const root = document.querySelector<HTMLElement>('[data-island=verify]');
  if (!root) return;
  const props: Props = JSON.parse(root.dataset.props ?? '{}');
  // Over plain http there is no WebCrypto.
  const possible = globalThis.crypto?.subtle !== undefined;
  const judge = possible ? (files: File[]) => judgeFiles(files, props.known) : 'impossible';
  hydrate(<Verify {...props} judge={judge} />, root);
}
