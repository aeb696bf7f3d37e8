import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../tests/site/site.ts';
import { ask } from '../answers.ts';
import { cpuMilliseconds, treeOf } from '../processes.ts';
import { makeTemporaryFolder, start } from '../started.ts';

/** A server that takes what is published; `startUp` in milliseconds to its first page. */
export type PublishingServer = {
  origin: string;
  secret: string;
  pid: number;
  child: ChildProcess;
  startUp: number;
};

/** Milliseconds a server may take to start, and to come to rest. */
const PATIENCE = 60_000;

/** Milliseconds of which a server at rest uses hardly any; clock ticks are 10 ms long. */
const [REST, AT_MOST] = [150, 10];

/** Starts the built site of a folder as `npm start` does and waits for its home page. */
export async function startPublishingServer(folder: string): Promise<PublishingServer> {
  const port = await freePort();
  const secret = randomBytes(16).toString('hex');
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLISH_SECRET: secret,
    PUBLISH_GIT: 'origin/main',
    SITE_DATA: makeTemporaryFolder('bench-publish-data'),
  };
  const began = performance.now();
  const child = start(process.execPath, ['lib/server.mjs'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await firstPage(origin, child, began + PATIENCE);
  const startUp = performance.now() - began;
  return { origin, secret, pid: child.pid ?? 0, child, startUp };
}

async function firstPage(origin: string, child: ChildProcess, end: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    try {
      await ask(`${origin}/`, {});
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await setTimeout(5);
  }
}

/**
 * Waits until a server has done what it does after its answers, such as moving the work tree:
 * editors do not publish twice within a second.
 */
export async function untilAtRest({ pid }: PublishingServer): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const before = cpuMilliseconds(pid);
    await setTimeout(REST);
    if (treeOf(pid).length === 1 && cpuMilliseconds(pid) - before <= AT_MOST) return;
  }
  throw new Error(`The server did not come to rest within ${PATIENCE / 1000} s`);
}
