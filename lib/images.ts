import { lstatSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** A picture under `public/img/`, as readers get it before `next/image` makes it smaller. */
export type Picture = { src: string; width: number; height: number };

/** A picture with the colour that stands in its place until it is there, as `#rrggbb`. */
export type PaintedPicture = Picture & { color: string };

/** What is kept of a picture between starts; `size` in bytes and `mtimeMs` tell if it changed. */
export type KnownPicture = Picture & { size: number; mtimeMs: number };

/** Formats that both `sharp` and every browser read. SVG is not one: it can hold scripts. */
const FORMATS = ['webp', 'jpeg', 'png', 'gif', 'avif'];

/** `public/` of the running site. */
export const publicFolder = path.join(/* turbopackIgnore: true */ process.cwd(), 'public');

/**
 * Reads the size of the picture at a path such as `/img/x.webp`. `known` spares opening a file
 * that has not changed. Returns a sentence instead when there is no picture to show.
 */
export async function readPicture(
  src: string,
  folder = publicFolder,
  known?: KnownPicture,
): Promise<KnownPicture | string> {
  const file = regularFile(src, folder);
  if (typeof file === 'string') return file;
  const { size, mtimeMs } = file;
  if (known?.src === src && known.size === size && known.mtimeMs === mtimeMs) return known;
  try {
    const { width, height, orientation, ...kind } = await sharp(file.path).metadata();
    // sharp names the container of AVIF, which HEIC uses too.
    const format = kind.compression === 'av1' ? 'avif' : kind.format;
    if (!FORMATS.includes(format)) return `"${src}" is ${format}; use a .webp`;
    // EXIF orientations 5 to 8 turn the picture by 90°, which next/image applies.
    const turned = orientation !== undefined && orientation >= 5;
    const [shownWidth, shownHeight] = turned ? [height, width] : [width, height];
    return { src, width: shownWidth, height: shownHeight, size, mtimeMs };
  } catch {
    return `"${src}" is not a picture that can be read; export it again as .webp`;
  }
}

/** By path; a picture that changes gets another name, and an old colour does no harm. */
const colors = new Map<string, Promise<string>>();

/** Finds the mean colour of a picture that `readPicture` has read. */
export async function paint<Known extends Picture>(
  picture: Known,
): Promise<Known & { color: string }> {
  const { src } = picture;
  const color =
    colors.get(src) ??
    meanColor(path.join(/* turbopackIgnore: true */ publicFolder, decodePath(src)));
  colors.set(src, color);
  return { ...picture, color: await color };
}

async function meanColor(file: string): Promise<string> {
  const image = sharp(file).flatten({ background: '#ffffff' }).resize(1, 1).removeAlpha();
  const pixel = await image.toColourspace('srgb').raw().toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}

type RegularFile = { path: string; size: number; mtimeMs: number };

/** The file behind a picture's path, never one outside `public/img/` nor behind a link. */
function regularFile(src: string, folder: string): RegularFile | string {
  const root = path.join(folder, 'img');
  const file = path.join(/* turbopackIgnore: true */ folder, decodePath(src));
  const isOwn = src.startsWith('/img/') && path.posix.normalize(src) === src;
  if (!isOwn || !file.startsWith(root + path.sep))
    return `"${src}" is not under /img/; put it in public/img/`;
  let current = root;
  try {
    for (const part of path.relative(root, file).split(path.sep)) {
      current = path.join(current, part);
      if (lstatSync(current).isSymbolicLink()) {
        return `"${src}" is a link to another place; put the picture itself in public/img/`;
      }
    }
    const { size, mtimeMs } = lstatSync(file);
    return { path: file, size, mtimeMs };
  } catch {
    return `there is no public${src}; put the picture there or correct the path`;
  }
}

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
