import { lstatSync, type Stats, statSync } from 'node:fs';

/** What is known of a file, or of a link itself; undefined when there is none. */
export function statOf(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Tells the folder that a path leads to, links followed, from one that takes its place later;
 * undefined when it leads to none. A number alone is not enough: it is given again.
 */
export function folderIdentity(file: string): string | undefined {
  try {
    const stats = statSync(file);
    return stats.isDirectory() ? `${stats.dev} ${stats.ino} ${stats.birthtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}
