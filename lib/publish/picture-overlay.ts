import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Gate } from '../content-gate.ts';
import { filesBelow } from '../files-below.mjs';
import { isAdmitted } from '../gate-rules.ts';
import { picturesOf } from '../images.ts';
import { decodePath, overlayFolder, publicFolder } from '../picture-files.mjs';
import { readRegularFile } from '../regular-files.ts';
import { statOf } from '../watch/file-stats.ts';

/** Makes a picture live before it is in `public/img/`. */
export function putInOverlay(src: string, bytes: Buffer): void {
  const file = inFolder(overlayFolder, src);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

/** Keeps a picture live that is about to go from `public/img/`, or to be spoilt there. */
export function keepInOverlay(src: string): void {
  // What is kept already is live; `public/img/` may have a spoilt one by now.
  if (statOf(inFolder(overlayFolder, src))) return;
  try {
    putInOverlay(src, readRegularFile(inFolder(publicFolder, src)));
  } catch {
    // There was none.
  }
}

/** Takes out what a gate lets into `public/img/` by now, and what no post shows any more. */
export async function pruneOverlay(gate: Gate, isShown: (src: string) => boolean): Promise<void> {
  const pictures = gate.admitted(picturesOf(publicFolder));
  for (const src of listOverlay()) {
    // A gate that has not seen all of the folder yet knows nothing of it.
    const isThere =
      typeof (await pictures.read(src)) !== 'string' && (await isAdmitted(src, gate.examined));
    if (isThere || !isShown(src)) rmSync(inFolder(overlayFolder, src), { force: true });
  }
}

function listOverlay(): string[] {
  return filesBelow(path.join(overlayFolder, 'img'))
    .map((file) => path.relative(overlayFolder, file))
    .map((file) => `/${file.split(path.sep).map(encodeURIComponent).join('/')}`);
}

function inFolder(folder: string, src: string): string {
  return path.join(/* turbopackIgnore: true */ folder, decodePath(src));
}
