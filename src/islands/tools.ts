import { wakeCard } from './card/wake.tsx';
import { wakeCpr } from './cpr/wake.tsx';
import { drillBegan } from './drill/began.ts';
import { wakeSay } from './say/wake.tsx';
import { wakeShare } from './share/wake.ts';
import { wakeSignal } from './signal/wake.tsx';
import { awakeWhileUsed } from './tool/wake-lock.ts';
import { wakeTourniquet } from './tourniquet/wake.tsx';
import { wakeVerify } from './verify/wake.tsx';

/** What a first visit need not wait for: a script of its own, asked for only by the pages that have a tool. */
wakeSay();
wakeTourniquet();
wakeCpr();
wakeSignal();
wakeCard();
wakeVerify();
wakeShare();

// A helper opened from a step of a drill is no drill itself, and says so.
const drill = document.querySelector<HTMLElement>('.drill');
if (drill) drill.hidden = drillBegan(location.search, Date.now()) === undefined;

const tool = document.querySelector<HTMLElement>('[data-tool]')?.dataset.tool;
// Under rubble the battery has to last: the signal keeps the screen on only while it shines.
if (tool && tool !== 'signal') awakeWhileUsed();
