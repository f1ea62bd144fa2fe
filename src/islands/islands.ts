import 'virtual:lend';
import { wakeContactSearch } from './contact-search/wake.tsx';
import { wakeStepper } from './stepper/wake.ts';

wakeStepper();
wakeContactSearch();
