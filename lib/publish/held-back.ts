import type { Live } from '../live-content.ts';
import { errorsIn, sortProblems } from '../problems.ts';
import type { Outcome } from './outcome.ts';

/** The errors of all files, pictures and folders that are not let in now. */
export function heldBackOf({ files, heldBack, gate }: Live): Outcome['heldBack'] {
  const problems = [...heldBack].flatMap((file) => files.get(file)?.seen.problems ?? []);
  return sortProblems([...errorsIn(problems), ...gate.problems()]).map(
    ({ severity: _, ...problem }) => problem,
  );
}
