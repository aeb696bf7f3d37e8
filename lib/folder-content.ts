import type { ContentFile } from './content-file.ts';
import { movedPaths } from './ledger-departures.ts';
import { readLedger, readOwnContent } from './posts.ts';
import { ContentError, errorsIn, formatProblem } from './problems.ts';
import { makeSnapshot, type Snapshot } from './snapshot.ts';

/**
 * What is in the folders now: what a build shows, and development. Throws `ContentError` in a build when
 * a file has an error.
 */
export async function readFolderContent(): Promise<{ files: ContentFile[]; snapshot: Snapshot }> {
  const files = await readOwnContent();
  const errors = errorsIn(files.flatMap(({ problems }) => problems));
  if (errors.length > 0 && process.env.NEXT_PHASE === 'phase-production-build') {
    throw new ContentError(errors);
  }
  tellOnce(errors.map(formatProblem).join('\n'));
  return { files, snapshot: makeSnapshot(files, Date.now(), movedPaths(readLedger())) };
}

let told = '';

/** Not by the console, which in development speaks in the browser, too. */
function tellOnce(problems: string): void {
  if (problems !== '' && problems !== told) process.stderr.write(`${problems}\n`);
  told = problems;
}
