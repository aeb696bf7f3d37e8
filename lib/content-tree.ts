import path from 'node:path';
import { CONTENT_PATHS, FIXED_FOLDERS } from './content-paths.ts';
import type { FileStats } from './images.ts';
import { diskPath, type Folders, readFolder, siteFolders } from './posts.ts';
import { tryGit } from './publish/git.ts';
import { modeOnDisk, REGULAR, readRegularFile, SUBMODULE } from './regular-files.ts';
import { statOf } from './watch/file-stats.ts';

/** What lies under `posts/` or `public/img/`, in a folder or in git, and is no folder itself. */
export type TreeFile = FileStats & {
  /** Such as `public/img/x.webp`. */
  path: string;
  mode: number;
  /** Its bytes, or the first of them. Throws when it cannot be read. */
  read: (mostBytes?: number) => Buffer;
};

/**
 * All that lies under `posts/` and `public/img/`, in folders of any depth. A repository in it stands
 * for itself, and so does a folder that is a link.
 */
export async function listTree(folders: Folders): Promise<TreeFile[]> {
  const empty: string[] = [];
  const files = CONTENT_PATHS.flatMap((folder) => listFolder(folder, folders, empty));
  const links = FIXED_FOLDERS.filter((file) => statOf(onDisk(file, folders))?.isSymbolicLink());
  const others = await othersInGit([...empty, ...links], folders);
  const isBelow = (file: string) => others.some(({ path }) => file.startsWith(`${path}/`));
  return [...others, ...files.filter((file) => !isBelow(file.path))];
}

/**
 * What lies at a path, or at that of the folder in which something else stands in its way, such as
 * a link. Undefined for nothing, and for a folder.
 */
export function findTreeFile(file: string, folders = siteFolders): TreeFile | undefined {
  const parts = file.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const part = parts.slice(0, depth).join('/');
    if (FIXED_FOLDERS.includes(part)) continue;
    const stats = statOf(onDisk(part, folders));
    if (!stats?.isDirectory()) return stats && treeFile(part, stats, folders);
  }
  return undefined;
}

/** Notes folders with nothing in them in `empty`. */
function listFolder(folder: string, folders: Folders, empty: string[]): TreeFile[] {
  const names = readFolder(onDisk(folder, folders)).map(({ name }) => name);
  if (names.includes('.git')) return [withoutBytes(folder, SUBMODULE)];
  if (names.length === 0) empty.push(folder);
  return names.sort().flatMap((name) => {
    const file = `${folder}/${name}`;
    const stats = statOf(onDisk(file, folders));
    // Of a name that is no UTF-8 there is only an approximation, which leads nowhere.
    if (!stats) return name.includes('\uFFFD') ? withoutBytes(file, REGULAR) : [];
    // Emacs keeps such a link beside a file while someone edits it.
    if (name.startsWith('.#')) return [];
    const isFolder =
      stats.isDirectory() || (stats.isSymbolicLink() && FIXED_FOLDERS.includes(file));
    return isFolder ? listFolder(file, folders, empty) : treeFile(file, stats, folders);
  });
}

type OnDisk = FileStats & { mode: number };

function treeFile(file: string, { mode, size, mtimeMs }: OnDisk, folders: Folders): TreeFile {
  const read = (mostBytes?: number) => readRegularFile(onDisk(file, folders), mostBytes);
  return { path: file, mode: modeOnDisk(mode), size, mtimeMs, read };
}

function withoutBytes(file: string, mode: number): TreeFile {
  const read = () => {
    throw new Error(`${file} cannot be read`);
  };
  return { path: file, mode, size: 0, mtimeMs: 0, read };
}

/**
 * Those of some paths that are submodules or links to git: one that was not fetched is an empty
 * folder here, and a link in the place of a fixed folder may be the server's own.
 */
async function othersInGit(paths: readonly string[], folders: Folders): Promise<TreeFile[]> {
  if (paths.length === 0) return [];
  const root = path.dirname(folders.posts);
  const list = await tryGit('-C', root, 'ls-files', '--stage', '-z', '--', ...paths);
  const entries = [...(list ?? '').matchAll(/(1[26]0000) \S+ \d\t([^\0]+)\0/g)];
  return entries
    .map(([, mode = '', file = '']) => withoutBytes(file, Number.parseInt(mode, 8)))
    .filter((file) => paths.includes(file.path));
}

function onDisk(file: string, folders: Folders): string {
  if (!file.startsWith('public')) return diskPath(file, folders);
  return path.join(/* turbopackIgnore: true */ folders.public, file.slice('public'.length));
}
