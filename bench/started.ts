import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stop } from '../tests/site/site.ts';

// Everything the benchmark starts is written down here before anything can fail, so that each way
// out ends it.

const children = new Set<ChildProcess>();
/** Those that lead a process group of their own, with what they start. */
const leaders = new WeakSet<ChildProcess>();
const folders = new Set<string>();

let stopping = false;

/** Milliseconds a process gets to end by itself. */
const GRACE = 5_000;

/**
 * Starts a process that `stopAll()` will end; with `detached`, all that it starts in turn, too.
 * Throws when the end has begun.
 */
export function start(command: string, args: string[], options: SpawnOptions): ChildProcess {
  if (stopping) throw new Error('Nothing is started any more');
  const child = spawn(command, args, options);
  children.add(child);
  if (options.detached) leaders.add(child);
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

/** A new folder for what nobody will need; `stopAll()` removes it. */
export function makeTemporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  removeLater(folder);
  return folder;
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

/** Ends a process, by force when asking does not help. */
export async function end(child: ChildProcess): Promise<void> {
  const force = setTimeout(() => child.kill('SIGKILL'), GRACE);
  signalGroup(child, 'SIGTERM');
  await stop(child, 'SIGTERM');
  clearTimeout(force);
  signalGroup(child, 'SIGKILL');
}

/** npm and shells end without what they have started. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!leaders.has(child) || child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing of it is left.
  }
}
