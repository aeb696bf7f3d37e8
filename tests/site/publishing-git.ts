import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { folder, freshSite } from './publishing-site.ts';

/** What the server has to be told to publish from git. */
export const FROM_GIT = { PUBLISH_GIT: 'origin/main' };

/** What stands in the folder of the site and is no part of it. */
const NOT_OURS = ['.next', '.data', 'stderr.txt', 'next-env.d.ts', '*.tsbuildinfo'];

const EDITOR = ['-c', 'user.name=Penyunting', '-c', 'user.email=penyunting@example.com'];

/** Nothing of who runs the tests. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A remote, and an editor's clone of it. */
export type Repositories = { remote: string; editor: string };

/** Runs git in a folder and returns what it prints, without the line feed at its end. */
export function git(cwd: string, ...args: string[]): string {
  const options = { cwd, encoding: 'utf8', env: ENVIRONMENT, stdio: 'pipe' } as const;
  return execFileSync('git', [...EDITOR, ...args], options).trimEnd();
}

/** The shared site, fresh, as a repository with a remote; they go when the process ends. */
export async function freshRepositories(): Promise<Repositories> {
  await freshSite();
  const top = mkdtempSync(path.join(tmpdir(), 'publishing-'));
  process.once('exit', () => rmSync(top, { recursive: true, force: true }));
  const [remote, editor] = [path.join(top, 'remote.git'), path.join(top, 'editor')];
  git(top, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  writeFileSync(path.join(folder, '.git/info/exclude'), `${NOT_OURS.join('\n')}\n`);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=Semua tulisan');
  git(folder, 'remote', 'add', 'origin', remote);
  git(folder, 'push', '--quiet', '--set-upstream', 'origin', 'main');
  git(top, 'clone', '--quiet', remote, editor);
  return { remote, editor };
}

/** Commits files in the editor's clone (`undefined`: it goes), pushes, and returns the commit. */
export function push(
  { editor }: Repositories,
  files: Record<string, string | Buffer | undefined>,
): string {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(editor, name);
    if (content === undefined) rmSync(file);
    else writeFileSync(file, content);
  }
  return pushAll(editor);
}

/** Commits all that was changed in the editor's clone, pushes, and returns the commit. */
export function pushAll(editor: string): string {
  git(editor, 'add', '--all');
  git(editor, 'commit', '--quiet', '--message=Perubahan');
  git(editor, 'push', '--quiet', '--force', 'origin', 'main');
  return head(editor);
}

/** The commit that a work tree is at. */
export function head(repository: string): string {
  return git(repository, 'rev-parse', 'HEAD');
}

/** What git sees changed in the folder of the site, a line a file. */
export function changesHere(): string {
  return git(folder, 'status', '--porcelain');
}

/** Waits until the work tree of the site is where the editor's is: it moves after the answer. */
export async function untilFollowed({ editor }: Repositories): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (head(folder) === head(editor)) return;
    await setTimeout(50);
  }
  throw new Error(`The work tree stays at ${head(folder)}`);
}
