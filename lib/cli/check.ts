import { checkContent } from '../content-check.ts';
import { formatProblem, sortProblems } from '../problems.ts';

const { problems, files } = await checkContent();
for (const problem of sortProblems(problems)) process.stdout.write(`${formatProblem(problem)}\n`);

const errors = problems.filter(({ severity }) => severity === 'error').length;
const warnings = problems.length - errors;
process.stderr.write(`${files} files checked: ${errors} errors, ${warnings} warnings\n`);
process.exitCode = errors > 0 ? 1 : 0;
