import type { Sharp } from 'sharp';
import { MOST_PIXELS } from './delivery.mjs';
import { readHeader } from './picture-header.ts';
import { metadataProblem } from './picture-metadata.ts';
import { damaged } from './picture-rules.ts';
import { sharp } from './sharp.mjs';

/** The version of what decodes pictures. */
export const DECODER = sharp.versions.sharp;

/**
 * Why a picture must not be shown, found by looking at all of it; a sentence. What is too large is
 * never decoded.
 */
export async function examinePicture(src: string, bytes: Buffer): Promise<string | undefined> {
  const header = await readHeader(src, bytes);
  if (typeof header === 'string') return header;
  const problem = metadataProblem(src, header, bytes);
  if (problem) return problem;
  return (await isWhole(bytes, header.format)) ? undefined : damaged(src);
}

async function isWhole(bytes: Buffer, format: string): Promise<boolean> {
  if (format === 'gif' && !hasTrailer(bytes)) return false;
  try {
    await decoding(bytes, format).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** The last frames of a GIF may be missing without the decoder's notice (GIF89a, 27). */
function hasTrailer(gif: Buffer): boolean {
  return gif.findLast((byte) => byte !== 0) === 0x3b;
}

/**
 * All frames, to the last byte. A smaller result is cheaper, but for JPEG it leaves details undecoded,
 * and damage there unseen. `stats()` takes three times as long and overlooks damage in a PNG.
 */
function decoding(bytes: Buffer, format: string): Sharp {
  const all = sharp(bytes, { failOn: 'warning', pages: -1, limitInputPixels: MOST_PIXELS });
  return format === 'jpeg' ? all : all.resize(1, 1, { fit: 'fill' });
}
