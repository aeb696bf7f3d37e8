import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { stop } from '../tests/site/site.ts';

// Everything the benchmark starts is written down here before anything can fail, so that each way
// out ends it.

const children = new Set<ChildProcess>();
const folders = new Set<string>();

let stopping = false;

/** Milliseconds a process gets to end by itself. */
const GRACE = 5_000;

/** Starts a process that `stopAll()` will end. Throws when that has begun. */
export function start(command: string, args: string[], options: SpawnOptions): ChildProcess {
  if (stopping) throw new Error('Nothing is started any more');
  const child = spawn(command, args, options);
  children.add(child);
  child.once('error', () => children.delete(child));
  return child.once('exit', (code, signal) => {
    children.delete(child);
    if (!stopping && code !== 0) tellEnd(command, args, signal ?? `status ${code}`);
  });
}

/** Makes `stopAll()` remove a folder. */
export function removeLater(folder: string): void {
  folders.add(folder);
}

/** Whether the end has begun; what fails from then on fails because of it. */
export function isStopping(): boolean {
  return stopping;
}

/** Ends what is running, by force when asking does not help, and removes temporary folders. */
export async function stopAll(): Promise<void> {
  stopping = true;
  await Promise.all([...children].map(end));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Signals must not end the benchmark before its servers. */
export function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stopAll().finally(() => process.exit(1)));
  }
}

/** Else the load would fail with nothing but refused connections. */
function tellEnd(command: string, args: string[], reason: string): void {
  process.stderr.write(`Ended with ${reason}: ${[command, ...args].join(' ')}\n`);
}

async function end(child: ChildProcess): Promise<void> {
  const force = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await stop(child, 'SIGTERM');
  clearTimeout(force);
}
