import './ui/styles.css';
import './ui/css/copy.css';
import { showAt } from './copy/show-at.ts';
import { mindBlackout } from './core/blackout.ts';

/** The script of the copy that is one file: one page, in a guide one step, by the hash. It keeps nothing. */
let dim = false;
mindBlackout({
  dim: () => dim,
  setDim: (on) => {
    dim = on;
  },
});
showAt();
