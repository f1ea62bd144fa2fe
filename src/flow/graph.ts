/** A guide seen as a graph: words and ways out of the guide left aside. */
export type FlowStep = {
  id: string;
  /** A question: the person chooses the way. */
  asks: boolean;
  /** Steps of the same guide it leads to. */
  to: string[];
  /** True where a way leads out of this guide. */
  leaves: boolean;
};
export type Flow = { start: string; steps: FlowStep[] };

/** The step of that id. Throws where the flow has none. */
export function stepOf(flow: Flow, id: string): FlowStep {
  const found = flow.steps.find((step) => step.id === id);
  if (!found) throw new Error(`The flow has no step «${id}»`);
  return found;
}

/** An ending: no way leads on. */
export function isEnding(step: FlowStep): boolean {
  return step.to.length === 0 && !step.leaves;
}
