import 'virtual:lend';
import { wakeStepper } from './stepper/wake.ts';

/** The script of guides. */
wakeStepper();
