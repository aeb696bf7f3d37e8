import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { endedCpuMilliseconds, proportionalBytes, residentBytes, treeOf } from '../processes.ts';
import { start } from '../started.ts';

/** What a command took, all that it started included: seconds, and bytes at its peak. */
export type Cost = { cpu: number; wall: number; memory: number };

/** How often the memory is looked at, in milliseconds. */
const SAMPLING = 100;

type RunOptions = Pick<SpawnOptions, 'cwd' | 'env'> & { input?: string };

/** Runs a command to its end; what it wrote to stdout. Throws with all it wrote when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  return finish(startPiped(command, args, options), [command, ...args].join(' '), options.input);
}

/**
 * Runs a command to its end and tells its cost. Nothing else that was started may end meanwhile:
 * its processor time would be counted, too.
 */
export async function runMeasured(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Cost> {
  const [cpu, began] = [endedCpuMilliseconds(), performance.now()];
  const child = startPiped(command, args, options);
  const peak = { resident: 0, memory: 0 };
  const sampling = setInterval(() => raise(peak, child), SAMPLING);
  try {
    await finish(child, [command, ...args].join(' '), options.input);
  } finally {
    clearInterval(sampling);
  }
  const wall = (performance.now() - began) / 1000;
  return { cpu: (endedCpuMilliseconds() - cpu) / 1000, wall, memory: peak.memory };
}

function startPiped(command: string, args: readonly string[], { cwd, env }: RunOptions) {
  return start(command, [...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: env ?? process.env,
    stdio: 'pipe',
    detached: true,
  });
}

async function finish(child: ChildProcess, shown: string, input = ''): Promise<string> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new TypeError(`${shown} was started without pipes`);
  const closed = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? `status ${code}`));
  });
  // A command may end without reading all; its own message tells why.
  stdin.once('error', () => {}).end(input);
  const [end, output, errors] = await Promise.all([closed, text(stdout), text(stderr)]);
  if (end !== 'status 0') throw new Error(`${shown} ended with ${end}:\n${output}${errors}`);
  return output;
}

/**
 * Shared pages count once, as each process has its part of them. To ask for these parts is slow,
 * so it is done only while there is more in memory than before.
 */
function raise(peak: { resident: number; memory: number }, { pid }: ChildProcess): void {
  if (pid === undefined) return;
  const tree = treeOf(pid);
  const resident = sum(tree.map(residentBytes));
  if (resident <= peak.resident) return;
  peak.resident = resident;
  peak.memory = Math.max(peak.memory, sum(tree.map(proportionalBytes)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
