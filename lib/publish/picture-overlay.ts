import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../files-below.mjs';
import { picturesOf } from '../images.ts';
import { decodePath, overlayFolder, publicFolder } from '../picture-files.mjs';

/** Makes a picture live before it is in `public/img/`. */
export function putInOverlay(src: string, bytes: Buffer): void {
  const file = inFolder(overlayFolder, src);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

/** Keeps a picture live that is about to go from `public/img/`, or to be spoilt there. */
export function keepInOverlay(src: string): void {
  const file = inFolder(overlayFolder, src);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    copyFileSync(inFolder(publicFolder, src), `${file}.new`);
    renameSync(`${file}.new`, file);
  } catch {
    // There was none, or it is kept already.
  }
}

/** Takes out what `public/img/` has by now, and what no post shows any more. */
export async function pruneOverlay(isShown: (src: string) => boolean): Promise<void> {
  const pictures = picturesOf(publicFolder);
  for (const src of listOverlay()) {
    const isThere = typeof (await pictures.read(src)) !== 'string';
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
