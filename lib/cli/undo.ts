import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBuiltText } from '../built-from.ts';
import { CONTENT_PATHS } from '../content-paths.ts';
import { readHistory } from '../history.ts';
import { diskPath, distDir } from '../posts.ts';
import { git, tryGit } from '../publish/git.ts';
import { type Branch, branchFrom } from '../publish/git-changes.ts';
import type { LogEntry } from '../publish/log-line.ts';
import { site } from '../site.ts';

// `npm run undo`: takes the last publish back. With PUBLISH_GIT by a commit, which is pushed; else by
// putting the files of `posts/` back as they were.

const history = await readHistory();
const branch = branchFrom(process.env.PUBLISH_GIT);
try {
  if (branch) await undoCommit(history.entries, branch);
  else undoFiles();
  await publish();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function undoCommit(entries: readonly LogEntry[], { remote, branch }: Branch): Promise<void> {
  const last = entries.findLast(({ commit }) => commit && commit.from !== commit.to)?.commit;
  if (!last) throw new Error('Nothing was published since the build; there is nothing to undo');
  const patch = path.join(mkdtempSync(path.join(tmpdir(), 'undo-')), 'undo.patch');
  await git(
    'diff',
    '--binary',
    '--no-renames',
    `--output=${patch}`,
    last.to,
    last.from,
    '--',
    ...CONTENT_PATHS,
  );
  await git('apply', '--index', patch);
  rmSync(path.dirname(patch), { recursive: true });
  const message = `Take back what ${last.to.slice(0, 10)} published`;
  await git(...(await identity()), 'commit', '--quiet', '-m', message);
  process.stdout.write(`${message}\n`);
  await git('push', '--quiet', remote, `HEAD:refs/heads/${branch}`).catch((error: Error) => {
    const advice = `push it by hand, or the next push brings it back`;
    process.stderr.write(
      `The commit is here, but not at ${remote} (${error.message}): ${advice}\n`,
    );
  });
}

/** Git commits nothing without a name; servers often have none. */
async function identity(): Promise<string[]> {
  if ((await tryGit('config', 'user.email')) !== undefined) return [];
  return ['-c', `user.name=${site.name}`, '-c', `user.email=${site.email}`];
}

function undoFiles(): void {
  const { entries, log, built } = history;
  const last = entries.findLastIndex(({ files }) => files.length > 0);
  if (last < 0) throw new Error('Nothing was published since the build; there is nothing to undo');
  for (const { file } of entries[last]?.files ?? []) {
    const logged = entries
      .slice(0, last)
      .flatMap(({ files }) => files.filter((f) => f.file === file));
    const before = logged.length > 0 ? logged.at(-1)?.state?.live : built?.files.get(file);
    const text =
      before &&
      (log.textOf(before.hash) ?? (built && readBuiltText(distDir, built, file, before.hash)));
    if (text === undefined) rmSync(diskPath(file), { force: true });
    else putBack(diskPath(file), text);
    process.stdout.write(`${text === undefined ? 'removed' : 'put back'} ${file}\n`);
  }
}

/** Whole or not at all: the server may be looking. */
function putBack(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.undo`, text);
  renameSync(`${file}.undo`, file);
}

async function publish(): Promise<void> {
  const { PUBLISH_SECRET: secret, PORT = '3000' } = process.env;
  if (!secret) {
    process.stdout.write(
      'Set PUBLISH_SECRET to publish that at once; it is live with the next publish\n',
    );
    return;
  }
  const headers = { Authorization: `Bearer ${secret}` };
  const response = await fetch(`http://localhost:${PORT}/api/publish`, { method: 'POST', headers });
  process.stdout.write(`${await response.text()}\n`);
  if (response.status !== 200 && response.status !== 422) process.exitCode = 1;
}
