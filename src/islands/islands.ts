import { wakeContactSearch } from './contact-search/wake.tsx';
import { wakeStepper } from './stepper/wake.ts';
import { wakeVerify } from './verify/wake.tsx';

wakeStepper();
wakeContactSearch();
wakeVerify();
