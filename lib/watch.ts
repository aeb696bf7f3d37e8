import { QuietFiles } from './watch/quiet-files.ts';
import { WatchedFolders } from './watch/watched-folders.ts';

/** The system drops what it cannot hold when very many files change at once, and does not say so. */
const MANY = 1000;

/**
 * Watches `posts/`, `posts/pages/`, `posts/tags/` and all of `public/img/` below `root`, and tells
 * which files changed, came or went, as `posts/x.md`, once they have stood still for `quietTime` milliseconds:
 * a file that is being written is never told. The next call waits for the promise of the last. After
 * a thousand changes at once all files are told. Nothing is told of how things were at the start.
 */
export function watchContent(
  root: string,
  onChange: (files: string[]) => Promise<void>,
  quietTime = 200,
): { close: () => void } {
  const folders = new WatchedFolders(root, (file) => changed.add(file));
  const changed = new QuietFiles(
    root,
    (files) => onChange(files.length < MANY ? files : folders.withAll(files)),
    quietTime,
  );
  folders.open();
  return {
    close() {
      folders.close();
      changed.close();
    },
  };
}
