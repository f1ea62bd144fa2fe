import { wakeCpr } from './cpr/wake.tsx';
import { wakeShare } from './share/wake.ts';
import { wakeSignal } from './signal/wake.tsx';
import { wakeVerify } from './verify/wake.tsx';

/** What a first visit need not wait for: a script of its own, asked for only by the pages that have a tool. */
wakeCpr();
wakeSignal();
wakeVerify();
wakeShare();
