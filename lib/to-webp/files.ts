import { isUtf8 } from 'node:buffer';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { readRegularFile } from '../regular-files.ts';

/** How often a text is read again that changes while it is rewritten. */
const MOST_ATTEMPTS = 5;

/** Writes a picture, whole or not at all, in the place of what is there. */
export function writePicture(file: string, bytes: Buffer): void {
  // The name of a hidden file: nobody shows half a picture.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  replace(temporary, file, () => {
    writeFileSync(temporary, bytes);
    return true;
  });
}

/**
 * Changes the text of a file; what someone else writes meanwhile is read again, not written over. Returns
 * whether it could: not when `change` returns undefined, nor for what is no UTF-8. Throws when the file
 * cannot be read or written.
 */
export function changeText(file: string, change: (text: string) => string | undefined): boolean {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const before = readRegularFile(file);
    const after = isUtf8(before) ? change(before.toString()) : undefined;
    if (after === undefined) return false;
    if (after === before.toString() || replaceIfSame(file, before, after)) return true;
  }
  throw new Error('others write to it all the time');
}

function replaceIfSame(file: string, before: Buffer, after: string): boolean {
  const temporary = `${file}.part`;
  return replace(temporary, file, () => {
    writeFileSync(temporary, after);
    chmodSync(temporary, statSync(file).mode);
    return readRegularFile(file).equals(before);
  });
}

/** Renames what `write` has written, unless it returns false. */
function replace(temporary: string, file: string, write: () => boolean): boolean {
  try {
    if (!write()) return false;
    renameSync(temporary, file);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Moves a file to a path where nothing is yet, or to that with a number; returns where it is. */
export function moveAside(file: string, wanted: string): string {
  const { dir, name, ext } = path.parse(wanted);
  let free = wanted;
  for (let number = 2; existsSync(free); number++) free = path.join(dir, `${name}-${number}${ext}`);
  mkdirSync(dir, { recursive: true });
  try {
    renameSync(file, free);
  } catch (error) {
    // On another disk, as a server may have its pictures.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(file, free);
    rmSync(file);
  }
  return free;
}
