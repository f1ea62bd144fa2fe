import { Card } from '../islands/card/view.tsx';
import { Cpr } from '../islands/cpr/view.tsx';
import { Say } from '../islands/say/view.tsx';
import { Signal } from '../islands/signal/view.tsx';
import type { ToolView } from '../islands/tool/view.tsx';
import { TourniquetClock } from '../islands/tourniquet/view.tsx';

/** What each tool shows at build, by its id; a tool that is text alone has none. */
export const toolViews: Record<string, ToolView> = {
  cpr: Cpr,
  signal: Signal,
  tourniquet: TourniquetClock,
  card: Card,
  say: Say,
};
