import { measurePicture, type Pictures, picturesOf } from '../images.ts';
import type { Live } from '../live-content.ts';
import { decodePath } from '../picture-files.mjs';
import { keepInOverlay, pruneOverlay, putInOverlay } from './picture-overlay.ts';

/** A file below `public/`; without bytes it is gone, or no regular file. */
type PictureFile = { path: string; bytes: Buffer | undefined };

type IncomingPictures = {
  look: Pictures;
  sources: Set<string>;
  /** Calls `move`, which brings the pictures into `public/img/`, and loses none that is live. */
  settle: (move: () => Promise<void>) => Promise<void>;
};

/**
 * Looks at pictures that are not in `public/img/` yet. Sound ones are live from then on: the posts
 * that show them are about to be.
 */
export async function incomingPictures(
  live: Live,
  files: readonly PictureFile[],
): Promise<IncomingPictures> {
  const spoilt = new Map<string, string>();
  for (const { path, bytes } of files) {
    const src = toSource(path);
    const picture = bytes ? await measurePicture(src, bytes) : missing(src);
    if (typeof picture === 'string') spoilt.set(src, picture);
    else if (bytes) putInOverlay(src, bytes);
  }
  const there = picturesOf();
  const look: Pictures = {
    read: async (src) => spoilt.get(decodePath(src)) ?? there.read(src),
    stat: (src) => (spoilt.has(decodePath(src)) ? undefined : there.stat(src)),
  };
  const settle = async (move: () => Promise<void>) => {
    const isShown = (src: string) => isShownBy(live, src);
    for (const src of spoilt.keys()) if (isShown(src)) keepInOverlay(src);
    await move();
    await pruneOverlay(isShown);
  };
  return { look, sources: new Set(files.map(({ path }) => toSource(path))), settle };
}

/** As it is named in posts, but for percent-encoding. */
function toSource(path: string): string {
  return path.slice('public'.length);
}

function missing(src: string): string {
  return `there is no public${src}; put the picture there or correct the path`;
}

function isShownBy(live: Live, wanted: string): boolean {
  for (const { live: content } of live.files.values()) {
    if (content?.pictures.some(({ src }) => decodePath(src) === wanted)) return true;
  }
  return false;
}
