import { flowOf } from '../flow/flow-of.ts';
import { everyPath, type Path } from '../flow/walk.ts';
import type { Target } from '../flow/ways.ts';
import type { LocalGuide, LocalStep } from './localise.ts';

/**
 * Every path of a guide in words, for the people who sign it. In: a guide in one language. Out: lines,
 * drawn as a tree: each way down it is one path, and what two paths begin with stands once. An answer
 * is told by «▸», a step that is already on the path by «↩», a way into another guide by «→».
 */
export function pathsInWords(guide: LocalGuide): string[] {
  const flow = flowOf(guide);
  const out = [guide.title, ...standingOf(guide)];
  const met = new Set<string>();
  for (const start of [flow.start, ...flow.steps.map(({ id }) => id)]) {
    if (met.has(start)) continue;
    const paths = everyPath({ ...flow, start });
    for (const id of paths.flatMap(({ steps }) => steps)) met.add(id);
    out.push('', `#${start}`, ...tree(paths.flatMap((path) => inWords(guide, path))));
  }
  return out;
}

function standingOf({ standing }: LocalGuide): string[] {
  return standing ? [standing.text, inGuide(standing.next)] : [];
}

/** One path; where its last step leads into other guides, one for each way there. */
function inWords(guide: LocalGuide, { steps, back }: Path): string[][] {
  const on = steps.map((id) => guide.steps.find((step) => step.id === id)!);
  const lines: string[] = [];
  let deep = 0;
  const say = (line: string) => lines.push(`${'  '.repeat(deep)}${line}`);
  for (const [i, step] of on.entries()) {
    const next = steps[i + 1];
    say(back && next === undefined ? `↩ ${step.text}` : step.text);
    if (step.kind !== 'ask' || next === undefined) continue;
    deep += 1;
    say(`▸ ${answersTo(step, next).join(' / ')}`);
    deep += 1;
  }
  const last = on[on.length - 1]!;
  const jumps = back ? [] : jumpsOf(last);
  if (jumps.length === 0) return [lines];
  const indent = '  '.repeat(deep);
  return jumps.map((jump) =>
    last.kind === 'ask'
      ? [...lines, `${indent}  ▸ ${answersTo(last, jump).join(' / ')}`, `${indent}    ${jump}`]
      : [...lines, `${indent}${jump}`],
  );
}

/** The answers of a question that lead to a step, or by «→ guide#step» into a guide. */
function answersTo(step: LocalStep, to: string): string[] {
  if (step.kind !== 'ask') return [];
  return step.options.filter(({ next }) => inGuide(next) === to).map(({ text }) => text);
}

/** Where a step leads out of its guide: `→ after`, `→ after#count`, each once. */
function jumpsOf(step: LocalStep): string[] {
  const ways = step.kind === 'ask' ? step.options.map(({ next }) => next) : [step.next];
  const jumps = ways.filter((way) => way !== null && typeof way !== 'string');
  return [...new Set(jumps.map((way) => inGuide(way as Target)))];
}

function inGuide(to: Target): string {
  if (typeof to === 'string') return to;
  return `→ ${to.guide}${to.step ? `#${to.step}` : ''}`;
}

/** What a path shares with the one before it is not said again. */
function tree(paths: string[][]): string[] {
  return paths.flatMap((lines, i) => {
    const before = paths[i - 1] ?? [];
    const differs = lines.findIndex((line, n) => line !== before[n]);
    return lines.slice(differs === -1 ? lines.length : differs);
  });
}
