import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { siteRoot } from '../posts.ts';

const run = promisify(execFile);

/** Milliseconds that a git command may take: a remote that does not answer must not hold publishing up. */
const TIME_LIMIT = 60_000;

const OPTIONS = {
  cwd: siteRoot,
  // A question for a password would never be answered.
  env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
};

/** Says what went wrong in one sentence of git's. */
export class GitError extends Error {}

/** Runs git in the site's folder and returns what it prints. Throws `GitError`. */
export async function git(...args: string[]): Promise<string> {
  try {
    // Cleaning up takes seconds and can wait for a person to do it.
    const { stdout } = await run(
      'git',
      ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false', ...args],
      {
        ...OPTIONS,
        timeout: TIME_LIMIT,
        maxBuffer: 256 * 1024 * 1024,
      },
    );
    return stdout;
  } catch (error) {
    throw new GitError(`git ${args[0]}: ${reasonOf(error)}`);
  }
}

/** The same; undefined when it fails. */
export function tryGit(...args: string[]): Promise<string | undefined> {
  return git(...args).catch(() => undefined);
}

/** The contents of blobs, by their ids. Throws `GitError` when one is missing. */
export async function readBlobs(ids: readonly string[]): Promise<Map<string, Buffer>> {
  // It would take the empty line for the name of a file.
  if (ids.length === 0) return new Map();
  const child = spawn('git', ['cat-file', '--batch'], { ...OPTIONS, timeout: TIME_LIMIT });
  child.stdin.end(`${ids.join('\n')}\n`);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  const output = Buffer.concat(chunks);
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw new GitError(`git cat-file: ${id} is ${type}, not a file`);
    at = end + 1 + Number(size);
    blobs.set(id, output.subarray(end + 1, at));
    at++; // The line feed after each blob.
  }
  return blobs;
}

function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null) {
    if ('killed' in error && error.killed) return `no answer within ${TIME_LIMIT / 1000} s`;
    const text = 'stderr' in error ? String(error.stderr).trim() : '';
    const line =
      text.split('\n').find((item) => /^(fatal|error):/.test(item)) ?? text.split('\n')[0];
    if (line) return line;
    if ('message' in error) return String(error.message);
  }
  return String(error);
}
