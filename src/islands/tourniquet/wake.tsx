import { hydrate, render } from 'preact';
import type { Tourniquet } from '../../state/database.ts';
import { eraseTourniquet, keepTourniquet, readTourniquets } from '../../state/tourniquets.ts';
import { toolRoot } from '../tool/props.ts';
import { clock } from '../tool/view-clock.ts';
import type { Row } from '../tourniquet-card/view.tsx';
import { clockWatch, isWrong, slack } from './clock-watch.ts';
import { rowOf } from './rows.ts';
import { TourniquetClock } from './view.tsx';

/** How often the minutes are counted anew, in milliseconds. */
const often = 2000;
/** A hand that shakes taps twice: within this it meant one tourniquet, in milliseconds. */
const onceIn = 2000;

/** How long the button may wait for the store to open, in milliseconds. */
const patience = 1000;

/** The clock of tourniquets: what is tapped is written at once, then shown, then asked about. */
export function wakeTourniquet(): void {
  const found = toolRoot('tourniquet');
  if (!found) return;
  const { root, props } = found;
  let list: Tourniquet[] = [];
  let durable = true;
  let read = false;
  let tapped = Number.NEGATIVE_INFINITY;
  const saved = new Map<number, Row['saved']>();
  const moved = clockWatch();

  const show = () => {
    const now = Date.now();
    const rows = list.map((one) => rowOf(one, now, saved.get(one.id) ?? 'saved'));
    const phone = { rows, durable, begin, place, erase, trust };
    render(<TourniquetClock {...props} phone={phone} />, root);
  };

  const keep = (one: Tourniquet) => {
    list = [...list.filter(({ id }) => id !== one.id), one].sort((a, b) => a.id - b.id);
    saved.set(one.id, 'saving');
    const say = (how: Row['saved']) => {
      saved.set(one.id, how);
      show();
    };
    keepTourniquet(one).then(
      () => say('saved'),
      () => say('not'),
    );
  };

  const begin = () => {
    const time = Date.now();
    // Not by the phone's clock: it may be moved.
    if (performance.now() - tapped < onceIn) return;
    tapped = performance.now();
    // Before the store has answered nobody knows whether somebody came first.
    const only = read && list.length === 0 ? { person: 1 } : {};
    const doubt = isWrong(time) ? { doubt: true } : {};
    const zone = new Date(time).getTimezoneOffset();
    // Two tabs may write in the same millisecond.
    keep({ id: time + Math.random(), time, shown: clock(time), zone, ...only, ...doubt });
    // Drawn after it is on its way: a phone may die between the two.
    setTimeout(show);
  };

  const place = (id: number, where: Partial<Tourniquet>) => {
    const one = list.find((each) => each.id === id);
    if (one) keep({ ...one, ...where });
    show();
  };

  const erase = (id: number) => {
    const taken = list.filter((one) => one.id === id);
    list = list.filter((one) => one.id !== id);
    show();
    eraseTourniquet(id).catch(() => {
      // What the store never had is gone with its copy.
      if (!durable || saved.get(id) === 'not') return;
      list = [...list, ...taken];
      saved.set(id, 'stays');
      show();
    });
  };

  const trust = (id: number) => {
    const one = list.find((each) => each.id === id);
    if (one) {
      const { doubt: _none, ...sure } = one;
      keep(sure);
    }
    show();
  };

  const look = () => {
    const [all, now] = [moved(), Date.now()];
    const doubted = list.filter((one) => !one.doubt && (all || one.time > now + slack));
    for (const one of doubted) keep({ ...one, doubt: true });
    show();
  };

  hydrate(<TourniquetClock {...props} />, root);
  render(<TourniquetClock {...props} awake />, root);
  // A tap is worth most when the store stands open for it; one that stays shut is not waited for.
  const timer = setTimeout(show, patience);
  void readTourniquets().then((kept) => {
    clearTimeout(timer);
    read = true;
    // What was tapped while the store was opening may not be in it yet, or without its limb.
    const early = list;
    const before = kept.list.filter(({ id }) => !saved.has(id));
    list = [...before, ...early];
    durable = kept.durable;
    const [first] = early;
    // Written at the tap without a number, and now once more with it.
    if (first && before.length === 0 && first.person === undefined) keep({ ...first, person: 1 });
    look();
    setInterval(look, often);
  });
}
