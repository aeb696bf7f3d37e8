import { readOnDisk } from '../content-on-disk.ts';
import { whyUnread } from '../content-parser.ts';
import type { TreeFile } from '../content-tree.ts';
import { diskPath, type Folders, toContentName } from '../posts.ts';
import type { Problem } from '../problems.ts';
import { pictureAddresses } from './picture-addresses.ts';
import { plainText } from './renamed-picture.ts';

/** Which files of `posts/` name a picture, by its path (`/img/x.jpg`). */
export type NamingPosts = Map<string, string[]>;

/**
 * Looks for the names of pictures in all markdown files below `posts/`; `problems` tell of those that
 * cannot be read, and so may name any. A file in another folder has no address: one that cannot be read
 * is left alone.
 */
export function findNamingPosts(
  files: readonly TreeFile[],
  folders: Folders,
): { naming: NamingPosts; problems: Problem[] } {
  const naming: NamingPosts = new Map();
  const problems: Problem[] = [];
  for (const file of files.filter(({ path }) => /^posts\/.*\.md$/i.test(path))) {
    const found = namesIn(file, folders);
    if (Array.isArray(found)) {
      for (const src of new Set(found)) naming.set(src, [...(naming.get(src) ?? []), file.path]);
    } else if (toContentName(file.path)) problems.push(found);
  }
  return { naming, problems };
}

function namesIn(file: TreeFile, folders: Folders): string[] | Problem {
  const at = { file: file.path, line: 1, column: 1, severity: 'error' } as const;
  const bytes = readOnDisk(diskPath(file.path, folders), file);
  const message = whyUnread(bytes, file.size);
  if (message !== undefined) return { ...at, rule: 'file', message };
  const found = pictureAddresses(plainText(bytes.toString()));
  if (!Array.isArray(found)) return { ...at, rule: 'front-matter', ...found };
  return found.map(({ value }) => value);
}
