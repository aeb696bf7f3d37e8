import { type Dirent, type FSWatcher, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import { FIXED_FOLDERS } from '../content-paths.ts';
import { folderIdentity, statOf } from './file-stats.ts';

type Watched = { watcher: FSWatcher; identity: string | undefined; names: Set<string> };

/** What editors and downloads write beside a file; vim tries names with `4913`. */
const TEMPORARY = /^\.|^#.*#$|~$|\.(?:swp|swx|tmp|part|crdownload)$|^4913$/i;

/**
 * Watches folders one by one: watching a tree at once costs a watch of the system for each file in
 * it (Node on Linux), and there may be 100,000. Folders that come later are watched as they come.
 */
export class WatchedFolders {
  /** By path below the root, which is ''; with the names of the files that were last seen there. */
  readonly #folders = new Map<string, Watched>();
  #hasFailed = false;

  constructor(
    private readonly root: string,
    private readonly onChange: (file: string) => void,
  ) {}

  open(): void {
    this.#watch('');
  }

  close(): void {
    for (const { watcher } of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  /** The files given, with all that are there now or were there before. */
  withAll(files: readonly string[]): string[] {
    return [...new Set([...files, ...this.#watch('')])].sort();
  }

  /** Watches a folder and those in it, anew where it is watched already; returns all their files. */
  #watch(folder: string): string[] {
    const gone = this.#unwatch(folder);
    if (!this.#open(folder)) return gone;
    const files = this.#list(folder).flatMap((entry) => {
      const below = path.posix.join(folder, entry.name);
      if (this.#isFolder(below, entry)) return this.#watch(below);
      return this.#note(folder, entry.name, true) ? [below] : [];
    });
    return [...new Set([...gone, ...files])];
  }

  /** Watching comes before listing, so that no file can come in between. */
  #open(folder: string): boolean {
    try {
      const identity = this.#identity(folder);
      const watcher = watch(path.join(this.root, folder), (_, name) => {
        if (name !== null) this.#see(folder, name);
      });
      watcher.on('error', (error) => this.#report(folder, error));
      this.#folders.set(folder, { watcher, identity, names: new Set() });
      return true;
    } catch (error) {
      this.#report(folder, error);
      return false;
    }
  }

  /** Forgets a folder and those in it; returns the files that were last seen there. */
  #unwatch(folder: string): string[] {
    const inside = [...this.#folders].filter(
      ([other]) => folder === '' || other === folder || other.startsWith(`${folder}/`),
    );
    return inside.flatMap(([other, { watcher, names }]) => {
      watcher.close();
      this.#folders.delete(other);
      return [...names].map((name) => path.posix.join(other, name));
    });
  }

  #see(folder: string, name: string): void {
    const below = path.posix.join(folder, name);
    if (TEMPORARY.test(name) || !(isWatched(below) || isContent(below))) return;
    const stats = statOf(path.join(this.root, below));
    if (stats && this.#isFolder(below, stats)) {
      // The event may be about its rights or its time.
      const isSame = this.#folders.get(below)?.identity === this.#identity(below);
      if (!isSame) this.#watch(below).forEach(this.onChange);
      return;
    }
    if (this.#folders.has(below)) this.#unwatch(below).forEach(this.onChange);
    if (this.#note(folder, name, stats !== undefined)) this.onChange(below);
  }

  /** Keeps in mind whether a file is there; returns false for one that never was, and for others. */
  #note(folder: string, name: string, exists: boolean): boolean {
    const names = this.#folders.get(folder)?.names;
    if (!names || !isContent(path.posix.join(folder, name))) return false;
    if (!exists) return names.delete(name);
    names.add(name);
    return true;
  }

  /** The folders that a site always has may be links to where its content is; others may not. */
  #isFolder(below: string, found: Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>): boolean {
    if (found.isDirectory()) return isWatched(below);
    return (
      found.isSymbolicLink() && FIXED_FOLDERS.includes(below) && this.#identity(below) !== undefined
    );
  }

  #identity(folder: string): string | undefined {
    return folderIdentity(path.join(this.root, folder));
  }

  #list(folder: string): Dirent[] {
    try {
      const entries = readdirSync(path.join(this.root, folder), { withFileTypes: true });
      return entries.filter(({ name }) => !TEMPORARY.test(name));
    } catch {
      return []; // It went away in this moment; an event of its parent comes.
    }
  }

  #report(folder: string, error: unknown): void {
    const { code = '', message = String(error) }: NodeJS.ErrnoException =
      error instanceof Error ? error : new Error(String(error));
    if (this.#hasFailed || code === 'ENOENT') return;
    this.#hasFailed = true;
    const reason = LIMITS[code] ?? message;
    process.stderr.write(`Cannot watch ${folder || 'the site'} for changes: ${reason}\n`);
  }
}

const LIMITS: Record<string, string> = {
  ENOSPC:
    'the system allows no more watches; raise fs.inotify.max_user_watches with sysctl and start again',
  EMFILE:
    'the system allows no more watchers; raise fs.inotify.max_user_instances with sysctl and start again',
};

/** Whether something in a folder with this path, were it one, matters. */
function isWatched(below: string): boolean {
  return FIXED_FOLDERS.includes(below) || below.startsWith('public/img/');
}

function isContent(below: string): boolean {
  return (
    /^posts\/(?:(?:(?:pages|tags)\/)?[^/]+\.md|ledger\.txt)$/i.test(below) ||
    below.startsWith('public/img/')
  );
}
