import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Paths of the regular files in a folder and in those below it; none when there is no such folder.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  try {
    const names = readdirSync(folder, { encoding: 'utf8', recursive: true });
    return names
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  } catch {
    return [];
  }
}
