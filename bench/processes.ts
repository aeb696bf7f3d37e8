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
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
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
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => holds(pid, socket)).map(Number);
}

function holds(pid: string, socket: string): boolean {
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
