/** `npm run check-content [-- folder]`: every fault of the content, with file, path and fix. */
import { checkContent } from '../model/check.ts';
import { sayProblem } from '../model/content.ts';
import { loadContent } from '../model/load.ts';

const { content, problems } = loadContent(process.argv[2] ?? 'content');
// A file of a wrong shape is missing from the content, so rules would blame its neighbours.
const all = problems.length > 0 ? problems : checkContent(content);
for (const problem of all) console.log(sayProblem(problem));
const errors = all.filter((problem) => problem.level === 'error').length;
console.log(
  `${content.guides.length} guides, ${content.contacts.length} contacts: ${errors} errors, ${all.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;
