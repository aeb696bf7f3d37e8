import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
} from 'node:fs';
import path from 'node:path';
import { say } from './say.ts';

/** Part of a mode that tells the kind, as POSIX numbers them; a submodule is one of git alone. */
const KIND = 0o170000;
export const REGULAR = 0o100000;
const LINK = 0o120000;
export const SUBMODULE = 0o160000;

/** The rights to run a file. */
const EXECUTABLE = 0o111;

/**
 * Why what has this mode, in a folder or in git, is no file of content: a sentence that begins with
 * `name`. Undefined for a regular file that is no program.
 */
export function modeProblem(name: string, mode: number): string | undefined {
  const kind = mode & KIND;
  if (kind === LINK)
    return say`${name} is a link to another place; put the file itself in its place`;
  if (kind === SUBMODULE)
    return say`${name} is a repository of its own; put its files into this one`;
  if (kind !== REGULAR) return say`${name} is a pipe or a device, not a file; take it away`;
  return mode & EXECUTABLE
    ? say`${name} may be run as a program; take that right away with chmod -x`
    : undefined;
}

/** Whether the file system of the site gives each file rights of its own; FAT and some shares do not. */
const HAS_RIGHTS = !((modeOf('package.json') ?? 0) & EXECUTABLE);

/** The mode of a file on the disk, without the rights to run it where all files have them. */
export function modeOnDisk(mode: number): number {
  return HAS_RIGHTS ? mode : mode & ~EXECUTABLE;
}

/**
 * Reads a file, or its beginning; neither follows a link nor waits at a pipe. Throws for all that is
 * no regular file.
 */
export function readRegularFile(file: string, mostBytes = Number.POSITIVE_INFINITY): Buffer {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = openSync(/* turbopackIgnore: true */ file, flags);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new Error(`${file} is no regular file`);
    if (stats.size <= mostBytes) return readFileSync(handle);
    const beginning = Buffer.alloc(mostBytes);
    return beginning.subarray(0, readSync(handle, beginning, 0, mostBytes, 0));
  } finally {
    closeSync(handle);
  }
}

function modeOf(name: string): number | undefined {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), name);
  return lstatSync(file, { throwIfNoEntry: false })?.mode;
}
