import path from 'node:path';
import { makeTemporaryFolder } from '../started.ts';
import { run } from './run.ts';

/** One change of a commit; paths from the top of the site. */
export type Change =
  | { kind: 'write'; file: string; text: string }
  | { kind: 'delete'; file: string }
  | { kind: 'rename'; from: string; to: string };

/** How editors reach the site: the folders of the remote and of two clones of it. */
export type Repositories = { editor: string; bystander: string };

const BRANCH = 'main';

const EDITOR = { name: 'Penyunting', email: 'penyunting@example.com' };

/** No settings of who runs it, and no cleaning up in the middle of a measurement. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: EDITOR.name,
  GIT_AUTHOR_EMAIL: EDITOR.email,
  GIT_COMMITTER_NAME: EDITOR.name,
  GIT_COMMITTER_EMAIL: EDITOR.email,
};

/**
 * Makes the folder of a site a repository whose `origin` is a bare one beside two clones: an
 * editor's, and one that is there to time a fetch.
 */
export async function makeRepositories(site: string): Promise<Repositories> {
  const folder = makeTemporaryFolder('bench-publish-git');
  const [remote, editor, bystander] = ['remote', 'editor', 'bystander'].map((name) =>
    path.join(folder, `${name}.git`),
  ) as [string, string, string]; // `map` forgets how many there are.
  await git(site, 'init', '--quiet', `--initial-branch=${BRANCH}`);
  await git(site, 'config', 'gc.auto', '0');
  // Git writes what it takes for big into one pack, as a clone has it, and not into a file each.
  await git(site, '-c', 'core.bigFileThreshold=1', 'add', '--all');
  await git(site, 'commit', '--quiet', '--message=Semua tulisan');
  await git(folder, 'clone', '--quiet', '--bare', site, remote);
  await git(site, 'remote', 'add', 'origin', remote);
  await git(site, 'fetch', '--quiet', 'origin');
  await git(folder, 'clone', '--quiet', '--bare', remote, editor);
  await git(folder, 'clone', '--quiet', '--no-checkout', remote, bystander);
  return { editor, bystander };
}

/** Commits changes in the editor's clone and pushes them. */
export async function pushChanges(
  { editor }: Repositories,
  message: string,
  changes: readonly Change[],
): Promise<void> {
  await run('git', ['fast-import', '--quiet'], {
    cwd: editor,
    env: ENVIRONMENT,
    input: commitOf(message, changes),
  });
  await git(editor, 'push', '--quiet', 'origin', BRANCH);
}

/**
 * Milliseconds of bringing what was pushed into a clone that nothing else is done with, asked for as
 * `lib/publish/git-changes.ts` does.
 */
export async function timeFetch({ bystander }: Repositories): Promise<number> {
  const refs = `+refs/heads/${BRANCH}:refs/remotes/origin/${BRANCH}`;
  const began = performance.now();
  await git(bystander, 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head', 'origin', refs);
  return performance.now() - began;
}

function git(cwd: string, ...args: string[]): Promise<string> {
  return run('git', args, { cwd, env: ENVIRONMENT });
}

/** A commit on top of the branch, in the language of git-fast-import(1): it needs no work tree. */
function commitOf(message: string, changes: readonly Change[]): string {
  const seconds = Math.floor(Date.now() / 1000);
  return [
    `commit refs/heads/${BRANCH}`,
    `committer ${EDITOR.name} <${EDITOR.email}> ${seconds} +0000`,
    data(message),
    `from refs/heads/${BRANCH}^0`,
    ...changes.map(lineOf),
    '',
  ].join('\n');
}

function lineOf(change: Change): string {
  if (change.kind === 'write') return `M 100644 inline ${change.file}\n${data(change.text)}`;
  if (change.kind === 'delete') return `D ${change.file}`;
  return `R ${change.from} ${change.to}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
