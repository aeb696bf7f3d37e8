import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the repository. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

const CODE = [
  ...['app', 'lib', 'public', 'instrumentation.ts', 'next.config.ts'],
  ...['docs/panduan-editor.md', 'tsconfig.json', 'package.json'],
];

/**
 * A copy of the site with other content, in a folder of its own below the repository, where it
 * finds the same packages. `posts` maps paths below `posts/` to texts, `code` paths below the top
 * to texts that are added or put in place of ours.
 */
export async function copySite(
  name: string,
  posts: Record<string, string>,
  code: Record<string, string> = {},
): Promise<string> {
  const folder = path.join(root, '.test', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'posts'), { recursive: true });
  for (const part of CODE) {
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  await writeFiles(path.join(folder, 'posts'), posts);
  await writeFiles(folder, code);
  return folder;
}

async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Builds the site in a folder as `npm run build` does; throws with the build's output when it fails. */
export function buildSite(folder: string, env: Record<string, string> = {}): void {
  try {
    const build = ['--import', 'tsx', 'lib/cli/build.ts'];
    execFileSync(process.execPath, build, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The build of ${folder} failed:\n${stdout}${stderr}`);
  }
}

export type RunningSite = {
  origin: string;
  pid: number;
  /** Sends a signal and waits for the end; the exit code, or null when the signal ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

export type StartOptions = {
  /** An open file that takes what the server says is wrong; ours where none is given. */
  stderr?: number;
  /** An open file that takes what it says else; nowhere where none is given. */
  stdout?: number;
  /** SIGKILL ends all that the server has started, too. */
  group?: boolean;
  /** Where it listens; a free one where none is given. */
  port?: number | undefined;
};

/** Starts the built site of a folder and waits until it answers. */
export async function startSite(
  folder: string,
  env: Record<string, string> = {},
  { stderr, stdout, group = false, port: wanted }: StartOptions = {},
): Promise<RunningSite> {
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, [path.join(folder, 'lib/server.mjs')], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', stdout ?? 'ignore', stderr ?? 'inherit'],
    detached: group,
  });
  endWithUs(child);
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(origin, child);
  const { pid = 0 } = child;
  const end = (signal: NodeJS.Signals = 'SIGTERM') => {
    if (group && signal === 'SIGKILL' && pid > 0) process.kill(-pid, signal);
    return stop(child, signal);
  };
  return { origin, pid, stop: end };
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A test that fails before it stops its server neither waits for it nor leaves it behind. */
export function endWithUs(child: ChildProcess): void {
  child.unref();
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Ends a server and waits until it is gone; its exit code, or null when the signal ended it. */
export function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.ref();
  child.kill(signal);
  return ended;
}

/** Waits until a server answers; throws when it ends instead, or after 30 s. */
export async function waitFor(origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    try {
      await fetch(origin, { redirect: 'manual' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${origin} did not answer within 30 s`);
}

/** A port of the loopback address that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(address),
      );
    });
  });
}
