import { lstatSync } from 'node:fs';
import path from 'node:path';
import { siteData } from './site-data.mjs';

/**
 * Where the bytes of a picture lie, their number, and when they changed (milliseconds since 1970).
 * @typedef {{ path: string, size: number, mtimeMs: number }} PictureFile
 */

/**
 * Why there is no picture at a path; `picture-trouble.ts` has the sentences.
 * @typedef {'outside' | 'link' | 'missing' | 'unreadable'} PictureTrouble
 */

/** `public/` of the running site. */
export const publicFolder = path.join(/* turbopackIgnore: true */ process.cwd(), 'public');

/** Pictures that are live although `public/` has another version of them, or none. */
export const overlayFolder = path.join(siteData, 'pictures');

/**
 * The file of a picture that is live, or of the one in a folder like `public/`; a word when there is
 * none.
 * @param {string} src such as `/img/x.webp`
 * @param {string} [folder]
 * @returns {PictureFile | PictureTrouble}
 */
export function pictureFile(src, folder) {
  if (folder !== undefined) return regularFile(src, folder);
  const file = regularFile(src, overlayFolder);
  return typeof file === 'string' ? regularFile(src, publicFolder) : file;
}

/**
 * Whether the file of a picture is the one that was found before. Publishing moves pictures from one
 * folder to the other, so one that cannot be read may only have to be looked for again.
 * @param {PictureFile} before
 * @param {string} src
 * @param {string} [folder]
 */
export function isStill(before, src, folder) {
  const now = pictureFile(src, folder);
  if (typeof now === 'string') return false;
  return now.path === before.path && now.size === before.size && now.mtimeMs === before.mtimeMs;
}

/**
 * A picture's path as the file system spells it.
 * @param {string} src
 */
export function decodePath(src) {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/**
 * Never a file outside `img/` of the folder, nor one behind a link.
 * @param {string} src
 * @param {string} folder
 * @returns {PictureFile | PictureTrouble}
 */
function regularFile(src, folder) {
  const root = path.join(folder, 'img');
  const file = path.join(/* turbopackIgnore: true */ folder, decodePath(src));
  const isOwn = src.startsWith('/img/') && path.posix.normalize(src) === src;
  if (!isOwn || !file.startsWith(root + path.sep)) return 'outside';
  let current = root;
  try {
    for (const part of path.relative(root, file).split(path.sep)) {
      current = path.join(current, part);
      if (lstatSync(current).isSymbolicLink()) return 'link';
    }
    const stats = lstatSync(file);
    const { size, mtimeMs } = stats;
    return stats.isFile() ? { path: file, size, mtimeMs } : 'unreadable';
  } catch {
    return 'missing';
  }
}
