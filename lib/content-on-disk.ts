import type { ContentFile } from './content-file.ts';
import type { FileStats } from './images.ts';
import { modeOnDisk, modeProblem, readRegularFile } from './regular-files.ts';
import { isSameVersion } from './same-version.ts';
import { say } from './say.ts';

/** What is known of a file without reading it. */
type OnDisk = FileStats & { mode: number };

/** A book has half of it; what is larger is no text, or would keep everyone waiting. */
export const MOST_KILOBYTES = 512;

/**
 * The bytes of a content file, or a sentence that says why they are not read. Of one that is too large
 * come no more than tell that it is.
 */
export function readOnDisk(diskPath: string, { mode }: OnDisk): Buffer | string {
  const problem = modeProblem(say`it`, modeOnDisk(mode));
  if (problem) return problem;
  try {
    return readRegularFile(diskPath, MOST_KILOBYTES * 1024 + 1);
  } catch {
    return say`it cannot be read; let everyone read it (chmod a+r), or put it there again`;
  }
}

/** Whether a file is as it was when it was last looked at, as far as can be told without reading. */
export function isUnchanged(
  known: Pick<ContentFile, 'size' | 'mtimeMs' | 'hash'> | undefined,
  now: OnDisk,
): boolean {
  if (!known || !isSameVersion(known, now)) return false;
  // Another mode leaves no trace in the time of change. What was not read has no hash.
  const isRead = known.hash !== '';
  return isRead === (modeProblem('it', modeOnDisk(now.mode)) === undefined);
}
