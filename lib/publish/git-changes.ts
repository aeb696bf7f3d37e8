import { type Gate, gateAfter } from '../content-gate.ts';
import { isContentPath } from '../content-paths.ts';
import type { TreeFile } from '../content-tree.ts';
import { type Ledger, parseLedger } from '../ledger.ts';
import type { Live } from '../live-content.ts';
import { LEDGER, toContentName } from '../posts.ts';
import { modeProblem } from '../regular-files.ts';
import { say } from '../say.ts';
import { git, readBlobs, tryGit } from './git.ts';
import type { Incoming, IncomingFile } from './incoming.ts';
import { incomingPictures } from './incoming-pictures.ts';
import { moveWorkTree } from './work-tree.ts';

/** A remote and its branch, such as `origin/main`. */
export type Branch = { remote: string; branch: string };

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
  const { files, gone } = await changedFiles(from, to);
  const gate = await gateAfter(live.gate, files, gone);
  const changed = files.flatMap((file): IncomingFile[] => {
    const name = toContentName(file.path);
    return name
      ? [{ ...name, bytes: modeProblem(say`it`, file.mode) ?? file.read(), stats: file }]
      : [];
  });
  const pictures = incomingPictures(live, gate, files, gone);
  return {
    changed,
    gone: goneContent(live, gate, files, gone),
    pictures: pictures.sources,
    ledger: changedLedger(gate, files, gone),
    gate,
    look: pictures.look,
    ...(from === to ? {} : { commit: { from: here, to } }),
    settle: async () => {
      if (here !== to) await pictures.settle(() => moveWorkTree(to));
    },
  };
}

/** Content that is gone. What something else has taken the place of its folder from stays live. */
function goneContent(
  live: Live,
  gate: Gate,
  files: readonly TreeFile[],
  gone: readonly string[],
): string[] {
  const freed = gone.filter((path) => live.gate.problemOf(path));
  const there = new Set(files.map(({ path }) => path));
  const left = [...live.files.keys()].filter(
    (file) => freed.some((path) => file.startsWith(`${path}/`)) && !there.has(file),
  );
  return [...gone, ...left].filter((path) => toContentName(path) && !gate.hides(path));
}

function changedLedger(
  gate: Gate,
  files: readonly TreeFile[],
  gone: readonly string[],
): Ledger | undefined {
  if (gone.includes(LEDGER)) return gate.hides(LEDGER) ? undefined : new Map();
  const file = files.find(({ path }) => path === LEDGER);
  return file && !gate.problemOf(LEDGER) ? parseLedger(file.read().toString()) : undefined;
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

/** What differs between two commits, of all that is content or holds it. */
async function changedFiles(
  from: string,
  to: string,
): Promise<{ files: TreeFile[]; gone: string[] }> {
  const entries = await changedEntries(from, to);
  const here = entries.filter(({ mode }) => mode !== 0);
  const regular = here.filter(({ mode }) => modeProblem('', mode) === undefined);
  const blobs = await readBlobs(regular.map(({ id }) => id));
  const files = here.map(({ path, mode, id }): TreeFile => {
    const bytes = blobs.get(id) ?? Buffer.alloc(0);
    // Its time of change is known when it lies in the work tree.
    return { path, mode, size: bytes.length, mtimeMs: 0, read: () => bytes };
  });
  return { files, gone: entries.filter(({ mode }) => mode === 0).map(({ path }) => path) };
}

/** What stands at a path in the second of two commits; nothing with the mode 0. */
type Entry = { path: string; mode: number; id: string };

/** The entries of `git diff-tree --raw`: `:<mode> <mode> <id> <id> <status>`, then the path. */
async function changedEntries(from: string, to: string): Promise<Entry[]> {
  if (from === to) return [];
  const output = await git(
    ...['diff-tree', '-r', '-z', '--raw', '--no-renames', '--relative', '--full-index'],
    // All of public/, of which something else than a folder may take the place.
    ...[from, to, '--', 'posts', 'public'],
  );
  const fields = output.split('\0');
  const entries: Entry[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = '', , id = ''] = (fields[index] ?? '').split(' ');
    entries.push({ path: fields[index + 1] ?? '', mode: Number.parseInt(mode, 8), id });
  }
  return entries.filter(({ path }) => isContentPath(path));
}
