import { formatProblem, type Problem, sortProblems } from '../problems.ts';
import { say } from '../say.ts';

/** Prints problems, one line each, and how many there are; returns the number of errors. */
export function reportProblems(problems: readonly Problem[], files: number): number {
  for (const problem of sortProblems(problems)) process.stdout.write(`${formatProblem(problem)}\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  process.stderr.write(say`${files} files checked: ${errors} errors, ${warnings} warnings\n`);
  return errors;
}
