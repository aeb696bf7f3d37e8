import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';

/** Top of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

const next = path.join(root, 'node_modules/next/dist/bin/next');
const CODE = ['app', 'lib', 'public', 'next.config.ts', 'tsconfig.json', 'package.json'];

/**
 * A copy of the site with other content, in a folder of its own below the repository, where it
 * finds the same packages. `posts` maps paths below `posts/` to texts.
 */
export async function copySite(name: string, posts: Record<string, string>): Promise<string> {
  const folder = path.join(root, '.test', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'posts'), { recursive: true });
  for (const part of CODE) {
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  for (const [file, text] of Object.entries(posts)) {
    await mkdir(path.dirname(path.join(folder, 'posts', file)), { recursive: true });
    await writeFile(path.join(folder, 'posts', file), text);
  }
  return folder;
}

/** Builds the site in a folder; throws with the build's output when it fails. */
export function buildSite(folder: string): void {
  try {
    execFileSync(process.execPath, [next, 'build'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The build of ${folder} failed:\n${stdout}${stderr}`);
  }
}

export type RunningSite = { origin: string; stop: (signal?: NodeJS.Signals) => Promise<void> };

/** Starts the built site of a folder on a free port and waits until it answers. */
export async function startSite(
  folder: string,
  env: Record<string, string> = {},
): Promise<RunningSite> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(folder, 'lib/server.mjs')], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(origin, child);
  return { origin, stop: (signal = 'SIGTERM') => stop(child, signal) };
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  return ended;
}

async function waitFor(origin: string, child: ChildProcess): Promise<void> {
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

function freePort(): Promise<number> {
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
