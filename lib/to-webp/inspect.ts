import { isAnimatedPng } from '../picture-header.ts';
import { damaged, notAPicture } from '../picture-rules.ts';
import { pictureType, TYPE_BYTES } from '../picture-type.ts';
import type { Problem } from '../problems.ts';
import { say } from '../say.ts';
import { sharp } from '../sharp.mjs';
import { MOST_MEGAPIXELS } from './encode.ts';
import { canReadHeic, isHeic } from './heic.ts';

/** Why a picture stays as it is. An error is for an editor to mend. */
export type Stays = Pick<Problem, 'severity' | 'message'>;

/**
 * Why the picture with these bytes cannot become WebP, or should not, as far as can be told without
 * decoding it; `src` as `/img/x.jpg`.
 */
export async function whyItStays(src: string, bytes: Buffer): Promise<Stays | undefined> {
  const head = bytes.subarray(0, TYPE_BYTES);
  if (pictureType(head)) return ofReadable(src, bytes);
  if (!isHeic(head)) return { severity: 'error', message: notAPicture(src) };
  if (await canReadHeic()) return undefined;
  const message = say`"${src}" is HEIC, which only the package heic-decode reads, and it is not installed; run "npm install --include=optional" and then "npm run images" again, or export the picture as JPEG`;
  return { severity: 'error', message };
}

async function ofReadable(src: string, bytes: Buffer): Promise<Stays | undefined> {
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (pages > 1 || isAnimatedPng(bytes)) {
      const message = say`"${src}" is animated and stays as it is; export it as animated .webp for fewer bytes`;
      return { severity: 'warning', message };
    }
    const megapixels = Math.ceil((width * height) / 1_000_000);
    if (megapixels <= MOST_MEGAPIXELS) return undefined;
    const message = say`"${src}" has ${megapixels} megapixels; export it with ${MOST_MEGAPIXELS} at most`;
    return { severity: 'error', message };
  } catch {
    return { severity: 'error', message: damaged(src) };
  }
}
