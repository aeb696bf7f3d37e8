import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Live } from '../live-content.ts';
import { siteRoot } from '../posts.ts';
import { git, tryGit } from './git.ts';

/** Under it is kept what was changed here by hand, before the work tree was moved over it. */
const RESCUED = 'refs/before-publishing';

/** Moves the files that a commit changes, never one that was changed here. Throws `GitError`. */
export async function moveWorkTree(to: string): Promise<void> {
  await git('reset', '--quiet', '--keep', to);
}

/**
 * Finishes a move that a crash cut off, and notes which commit is live. Returns whether the work
 * tree may be read: whether it is at that commit.
 */
export async function prepareWorkTree(live: Pick<Live, 'commit' | 'head'>): Promise<boolean> {
  const { commit } = live;
  if (commit || process.env.PUBLISH_GIT) await freeLocks();
  const isReady = commit === undefined || (await finishMove(commit));
  // Before anything is read: what someone moves meanwhile is found again with the next publish.
  live.head = isReady ? await headHere() : commit?.to;
  return isReady;
}

/** Whether the work tree is at `to`, or where someone has brought it since. */
async function finishMove({ from, to }: { from: string; to: string }): Promise<boolean> {
  if (from === to || (await headHere()) !== from) return true;
  try {
    await moveWorkTree(to).catch(() => forceWorkTree(to));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Cannot bring the work tree to what was published: ${reason}\n`);
    return false;
  }
}

/** The commit that is checked out; undefined without git. */
async function headHere(): Promise<string | undefined> {
  return (await tryGit('rev-parse', '--verify', '--quiet', 'HEAD'))?.trim();
}

/** Half of the files are those of the commit already, which git takes for changes made here. */
async function forceWorkTree(to: string): Promise<void> {
  const changes = (await tryGit('stash', 'create'))?.trim();
  if (changes) await keep(changes, `${RESCUED}/${Date.now()}`);
  await git('reset', '--quiet', '--hard', to);
}

async function keep(changes: string, ref: string): Promise<void> {
  await git('update-ref', ref, changes);
  process.stderr.write(`What was changed in the work tree and not published is kept as ${ref}\n`);
}

/** Takes away the locks of a git that was killed; one that lives on gets time to end. */
async function freeLocks(): Promise<void> {
  const locks = await findLocks();
  for (let attempt = 0; attempt < 30 && locks.some((lock) => existsSync(lock)); attempt++) {
    await setTimeout(100);
  }
  for (const lock of locks) rmSync(lock, { force: true });
}

/** Of the index, of the branch and of what is fetched. */
async function findLocks(): Promise<string[]> {
  const output = await tryGit('rev-parse', '--git-dir', '--git-common-dir');
  if (output === undefined) return [];
  const [own = '', common = ''] = output.split('\n').map((line) => path.resolve(siteRoot, line));
  return [
    ...locksIn(own),
    ...locksIn(common),
    ...locksIn(path.join(common, 'refs'), { recursive: true }),
  ];
}

function locksIn(folder: string, options: { recursive?: boolean } = {}): string[] {
  return readdirSync(folder, { ...options, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lock'))
    .map((name) => path.join(folder, name));
}
