import { isStill, pictureFile } from './picture-files.mjs';
import { readHeader, shownSize } from './picture-header.ts';
import { pictureTrouble } from './picture-trouble.ts';
import { readRegularFile } from './regular-files.ts';

/** A picture under `public/img/`, as readers get it before `next/image` makes it smaller. */
export type Picture = { src: string; width: number; height: number };

/** A picture with the colour that stands in its place until it is there, as `#rrggbb`. */
export type PaintedPicture = Picture & { color: string };

/** What is kept of a picture between starts; `size` in bytes and `mtimeMs` tell if it changed. */
export type KnownPicture = Picture & FileStats;

/** Size (bytes) and time of change of a file. */
export type FileStats = { size: number; mtimeMs: number };

/** How the pictures of a site are looked at. */
export type Pictures = {
  /** The picture at a path; a sentence says why there is none to show. */
  read: (src: string) => Promise<KnownPicture | string>;
  /** Whether it has changed can be told by these; undefined when there is none. */
  stat: (src: string) => FileStats | undefined;
};

/**
 * Reads the size of the picture at a path such as `/img/x.webp`: of the one that is live, or of the
 * one in a folder like `public/`. Returns a sentence instead when there is no picture to show.
 */
export async function readPicture(src: string, folder?: string): Promise<KnownPicture | string> {
  const file = pictureFile(src, folder);
  if (typeof file === 'string') return pictureTrouble(src, file);
  const picture = await measurePicture(src, file.path);
  if (typeof picture === 'string') {
    return isStill(file, src, folder) ? picture : readPicture(src, folder);
  }
  return { ...picture, size: file.size, mtimeMs: file.mtimeMs };
}

async function measurePicture(src: string, file: string): Promise<Picture | string> {
  const bytes = bytesOf(file);
  const header = bytes ? await readHeader(src, bytes) : pictureTrouble(src, 'unreadable');
  if (typeof header === 'string') return header;
  return { src, ...shownSize(header) };
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readRegularFile(file);
  } catch {
    return undefined; // It went away in this moment.
  }
}

/** One look at the pictures that are live, or at those of a folder; many files name the same ones. */
export function picturesOf(folder?: string): Pictures {
  const read = new Map<string, Promise<KnownPicture | string>>();
  const stats = new Map<string, FileStats | undefined>();
  return {
    read: (src) => memoized(read, src, () => readPicture(src, folder)),
    stat: (src) => memoized(stats, src, () => statPicture(src, folder)),
  };
}

function memoized<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.has(key) ? (known.get(key) as Value) : find();
  known.set(key, value);
  return value;
}

function statPicture(src: string, folder?: string): FileStats | undefined {
  const file = pictureFile(src, folder);
  return typeof file === 'string' ? undefined : file;
}
