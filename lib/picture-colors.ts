import { LRUCache } from 'lru-cache';
import type { Picture } from './images.ts';
import { isStill, pictureFile } from './picture-files.mjs';
import { sharp } from './sharp.mjs';

/** By file, its size and the time of its change: a picture may change and keep its name. */
const colors = new LRUCache<string, Promise<string>>({ max: 10_000 });

/** Of a picture that went away, or was spoilt, since it was read: its page is shown all the same. */
const UNKNOWN = '#808080';

/** Finds the mean colour of a picture that is live. */
export async function paint<Known extends Picture>(
  picture: Known,
): Promise<Known & { color: string }> {
  const file = pictureFile(picture.src);
  if (typeof file === 'string') return { ...picture, color: UNKNOWN };
  const key = `${file.path} ${file.size} ${file.mtimeMs}`;
  const color = colors.get(key) ?? meanColor(file.path);
  colors.set(key, color);
  try {
    return { ...picture, color: await color };
  } catch {
    colors.delete(key);
    return isStill(file, picture.src) ? { ...picture, color: UNKNOWN } : paint(picture);
  }
}

async function meanColor(file: string): Promise<string> {
  const image = sharp(file).flatten({ background: '#ffffff' }).resize(1, 1).removeAlpha();
  const pixel = await image.toColourspace('srgb').raw().toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}
