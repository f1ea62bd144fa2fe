import { wakeContactSearch } from './contact-search/wake.tsx';
import { wakeShare } from './share/wake.ts';
import { wakeStepper } from './stepper/wake.ts';
import { wakeVerify } from './verify/wake.tsx';

wakeStepper();
wakeContactSearch();
wakeVerify();
wakeShare();
