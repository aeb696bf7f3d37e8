import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

// What Linux tells in /proc about the processes that serve (proc(5)).

/** USER_HZ, the unit of /proc/<pid>/stat: 100 on every architecture that Node runs on. */
const TICKS_A_SECOND = 100;

/** State of a listening socket in /proc/net/tcp. */
const LISTEN = '0A';

/** Milliseconds of processor time, user and system, that a process has used, its threads included. */
export function cpuMilliseconds(pid: number): number {
  const fields = statOf(pid);
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

/** Milliseconds of processor time of all that this process has started and that has ended. */
export function endedCpuMilliseconds(): number {
  const fields = statOf('self');
  return ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS_A_SECOND;
}

/** A process and all that it and its children have started, as far as they still run. */
export function treeOf(pid: number): number[] {
  const children = childrenByParent();
  const tree = [pid];
  for (const member of tree) tree.push(...(children.get(member) ?? []));
  return tree;
}

/** Bytes of memory of a process, where pages that several share count in parts; 0 when it is gone. */
export function proportionalBytes(pid: number): number {
  return kilobytesIn(`/proc/${pid}/smaps_rollup`, /^Pss: +(\d+) kB$/m) * 1024;
}

/** Bytes that a process holds in memory; 0 when it is gone. */
export function residentBytes(pid: number): number {
  return kilobytesIn(`/proc/${pid}/status`, /^VmRSS:\s+(\d+) kB$/m) * 1024;
}

/**
 * The process that answers on a loopback port. Where a parent holds the socket, too, and leaves
 * the work to its child, as nginx does, it is the child. Throws when there is none, or several.
 */
export function servingProcess(port: number): number {
  const holders = holdersOf(`socket:[${listeningInode(port)}]`);
  const parents = new Set(holders.map((pid) => Number(statOf(pid)[1])));
  const [pid, ...others] = holders.filter((holder) => !parents.has(holder));
  if (pid === undefined || others.length > 0) {
    throw new Error(`One process must serve port ${port}, found: ${holders.join(', ') || 'none'}`);
  }
  return pid;
}

/** The fields of /proc/<pid>/stat from the third, the state, on: the second may hold any sign. */
function statOf(pid: number | 'self'): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const pid of allProcesses()) {
    const parent = parentOf(pid);
    if (parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  return children;
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return undefined; // It ended since the folder was read.
  }
}

function kilobytesIn(file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // It has ended.
  }
}

function allProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function listeningInode(port: number): string {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1);
  for (const row of rows) {
    const [, local = '', , state, , , , , , inode] = row.trim().split(/\s+/);
    if (local.endsWith(suffix) && state === LISTEN && inode) return inode;
  }
  throw new Error(`Nothing listens on port ${port}`);
}

function holdersOf(socket: string): number[] {
  return allProcesses().filter((pid) => holds(pid, socket));
}

function holds(pid: number, socket: string): boolean {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).some((fd) => linkOf(`${folder}/${fd}`) === socket);
  } catch {
    return false; // Another user's process, or one that is gone by now.
  }
}

function linkOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined; // Closed since the folder was read.
  }
}
