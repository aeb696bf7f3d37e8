import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportPlan } from '../import.ts';
import { diskPath, type Folders } from '../posts.ts';
import { readRegularFile } from '../regular-files.ts';
import { statOf } from '../watch/file-stats.ts';

/** Writes what a plan brings. What is there already has the same bytes, and is left alone. */
export function writeImport({ texts, pictures }: ImportPlan, folders: Folders): void {
  for (const { content, bytes } of texts) write(diskPath(content.file, folders), () => bytes);
  for (const { src, file, written } of pictures) {
    write(path.join(folders.public, src), () => written ?? readRegularFile(file));
  }
}

function write(file: string, bytes: () => Buffer): void {
  if (statOf(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  // Never over another file, not even one that came in this moment.
  writeFileSync(file, bytes(), { flag: 'wx' });
}
