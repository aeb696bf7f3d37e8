import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort, stop } from '../site/site.ts';

/** A Redis of our own, which keeps nothing on disk. */
export type Redis = {
  url: string;
  /** Ends it at once. */
  stop: () => Promise<void>;
  /** Starts it again, empty, at the same address. */
  start: () => Promise<void>;
  /** It holds its connections, and answers nothing, until it is resumed. */
  pause: () => void;
  resume: () => void;
  /** The answer to a command, as `redis-cli` prints it. */
  cli: (...command: string[]) => string;
};

/** Whether Debian's redis-server, or that of Valkey, is installed. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** Starts Redis on a free port and waits until it answers; it ends with this process. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'redis-'));
  let child: ChildProcess | undefined;
  process.once('exit', () => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const start = async () => {
    child = begin(port, folder);
    await untilAnswered(port);
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop: async () => {
      if (child) await stop(child, 'SIGKILL');
    },
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    cli: (...command) =>
      spawnSync('redis-cli', ['-p', String(port), ...command], { encoding: 'utf8' }).stdout.trim(),
  };
}

function begin(port: number, folder: string): ChildProcess {
  const options = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', ['--port', String(port), ...options], { stdio: 'ignore' });
  child.unref();
  return child;
}

async function untilAnswered(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await setTimeout(50);
    } finally {
      socket.destroy();
    }
  }
  throw new Error(`Redis does not answer on port ${port}`);
}
