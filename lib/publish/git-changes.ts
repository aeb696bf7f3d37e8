import { parseLedger } from '../ledger.ts';
import type { Live } from '../live-content.ts';
import { LEDGER, toContentName } from '../posts.ts';
import { git, readBlobs, tryGit } from './git.ts';
import type { Incoming, IncomingFile } from './incoming.ts';
import { incomingPictures } from './incoming-pictures.ts';
import { moveWorkTree } from './work-tree.ts';

/** A remote and its branch, such as `origin/main`. */
export type Branch = { remote: string; branch: string };

/** What git holds of the content. */
export const CONTENT_PATHS = ['posts', 'public/img'];

/** Reads `PUBLISH_GIT`; undefined when it is not set. Throws when it is not `<remote>/<branch>`. */
export function branchFrom(value: string | undefined): Branch | undefined {
  if (!value) return undefined;
  const [, remote, branch] = /^(\w[\w.-]*)\/(\w[\w./-]*)$/.exec(value) ?? [];
  if (remote && branch) return { remote, branch };
  throw new Error(`PUBLISH_GIT is "${value}"; write a remote and a branch, such as origin/main`);
}

/**
 * Fetches a branch and reads what it changes, from git's own store: the work tree stays as it is
 * until `settle()`. Throws `GitError`, with nothing changed.
 */
export async function changesInGit(live: Live, branch: Branch): Promise<Incoming> {
  const { here, to } = await fetchBranch(branch);
  // Where the work tree did not follow, or someone has moved it, it is not what is live.
  const from = live.head ?? here;
  const entries = await changedEntries(from, to);
  const blobs = await readBlobs(entries.flatMap(({ id, isFile }) => (isFile ? id : [])));
  const read = ({ id, isFile }: Entry) => (isFile ? blobs.get(id) : undefined);
  const gone = entries.filter(({ isGone }) => isGone).map(({ path }) => path);
  const changed = entries
    .filter(({ isGone }) => !isGone)
    .flatMap((entry): IncomingFile[] => {
      const name = toContentName(entry.path);
      const bytes = read(entry);
      // Its time of change is known when it lies in the work tree.
      const stats = { size: bytes?.length ?? 0, mtimeMs: 0 };
      return name ? [{ ...name, bytes, stats }] : [];
    });
  const ledger = entries.find(({ path }) => path === LEDGER);
  const pictures = entries.filter(({ path }) => path.startsWith('public/img/'));
  const { look, sources, settle } = await incomingPictures(
    live,
    pictures.map((entry) => ({ path: entry.path, bytes: read(entry) })),
  );
  return {
    changed,
    gone: gone.filter((path) => toContentName(path)),
    pictures: sources,
    ledger: ledger && parseLedger(read(ledger)?.toString() ?? ''),
    look,
    ...(from === to ? {} : { commit: { from: here, to } }),
    settle: async () => {
      if (here !== to) await settle(() => moveWorkTree(to));
    },
  };
}

/** The commit here and the one to go to; the same when the branch has nothing new. */
async function fetchBranch({ remote, branch }: Branch): Promise<{ here: string; to: string }> {
  const ref = `refs/remotes/${remote}/${branch}`;
  const options = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
  await git('fetch', ...options, remote, `+refs/heads/${branch}:${ref}`);
  const [here = '', to = ''] = (await git('rev-parse', 'HEAD', ref)).trim().split('\n');
  return { here, to: (await isAhead(here, to, ref)) ? here : to };
}

/** Whether commits were made here and not pushed yet; an undo is one. They stay. */
async function isAhead(here: string, there: string, ref: string): Promise<boolean> {
  if (here === there || !(await isDone('merge-base', '--is-ancestor', there, here))) return false;
  // The branch may have been here, too, and was set back.
  return (await tryGit('merge-base', '--fork-point', ref, here))?.trim() !== here;
}

async function isDone(...args: string[]): Promise<boolean> {
  return (await tryGit(...args)) !== undefined;
}

type Entry = { path: string; id: string; isFile: boolean; isGone: boolean };

/** The entries of `git diff-tree --raw`: `:<mode> <mode> <id> <id> <status>`, then the path. */
async function changedEntries(from: string, to: string): Promise<Entry[]> {
  if (from === to) return [];
  const output = await git(
    ...['diff-tree', '-r', '-z', '--raw', '--no-renames', '--relative', '--full-index'],
    ...[from, to, '--', ...CONTENT_PATHS],
  );
  const fields = output.split('\0');
  const entries: Entry[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = '', , id = '', status] = (fields[index] ?? '').split(' ');
    // Links and submodules have other modes.
    const isFile = mode.startsWith('100');
    entries.push({ path: fields[index + 1] ?? '', id, isFile, isGone: status === 'D' });
  }
  return entries;
}
