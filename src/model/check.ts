import { type Content, type Problem, sayProblem } from './content.ts';
import { loadContent } from './load.ts';
import { rules } from './rules.ts';

/** Runs every rule over the content. Out: what each found, errors first. */
export function checkContent(content: Content): Problem[] {
  const found = rules.flatMap((rule) => rule.check(content));
  return found.sort((a, b) => a.level.localeCompare(b.level));
}

/**
 * The content of a folder, checked for shape and by every rule.
 * Throws one error that lists every fault with file, path and fix; warnings are handed to `warn`.
 */
export function loadChecked(folder: string, warn: (line: string) => void): Content {
  const { content, problems } = loadContent(folder);
  const all = problems.length > 0 ? problems : checkContent(content);
  for (const problem of all) if (problem.level === 'warning') warn(sayProblem(problem));
  const errors = all.filter((problem) => problem.level === 'error');
  if (errors.length > 0) {
    throw new Error(
      `The content has ${errors.length} faults:\n${errors.map(sayProblem).join('\n')}`,
    );
  }
  return content;
}
