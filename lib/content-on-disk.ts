import type { ContentFile } from './content-file.ts';
import type { FileStats } from './images.ts';
import { modeOnDisk, modeProblem, readRegularFile } from './regular-files.ts';

/** What is known of a file without reading it. */
type OnDisk = FileStats & { mode: number };

/** The bytes of a content file, or a sentence that says why they are not read. */
export function readOnDisk(diskPath: string, { mode }: OnDisk): Buffer | string {
  return modeProblem('it', modeOnDisk(mode)) ?? readRegularFile(diskPath);
}

/** Whether a file is as it was when it was last looked at, as far as can be told without reading. */
export function isUnchanged(
  known: Pick<ContentFile, 'size' | 'mtimeMs' | 'hash'> | undefined,
  { size, mtimeMs, mode }: OnDisk,
): boolean {
  if (known?.size !== size || known.mtimeMs !== mtimeMs) return false;
  // Another mode leaves no trace in the time of change. What was not read has no hash.
  const isRead = known.hash !== '';
  return isRead === (modeProblem('it', modeOnDisk(mode)) === undefined);
}
