import type { Metadata } from 'sharp';
import { damaged, notAPicture, pictureProblem } from './picture-rules.ts';
import { pictureType, TYPE_BYTES } from './picture-type.ts';
import { say } from './say.ts';
import { sharp } from './sharp.mjs';

/** What a picture says of itself. */
export type PictureHeader = Metadata;

/**
 * Reads what a picture says of itself, and decodes nothing. Returns a sentence instead when it is
 * none that a site shows. Only the readers of the five formats ever see its bytes.
 */
export async function readHeader(src: string, bytes: Buffer): Promise<PictureHeader | string> {
  if (!pictureType(bytes.subarray(0, TYPE_BYTES))) return notAPicture(src);
  if (isAnimatedPng(bytes)) return say`"${src}" is an animated PNG; export it as .webp`;
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    // sharp names the container of AVIF, which HEIC uses too.
    const format = header.compression === 'av1' ? 'avif' : header.format;
    const kind = { format, pixels: header.width * header.height, frames: header.pages ?? 1 };
    return pictureProblem(src, kind) ?? header;
  } catch {
    return damaged(src);
  }
}

/** sharp sees but the first frame of one. The chunk stands before the pixels (PNG 3rd edition, 4.9). */
export function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL');
  return bytes[0] === 0x89 && control !== -1 && control < bytes.indexOf('IDAT');
}

/** Width and height as a picture is shown: EXIF orientations 5 to 8 turn it by 90°. */
export function shownSize({
  width,
  height,
  orientation = 1,
}: Pick<PictureHeader, 'width' | 'height' | 'orientation'>): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
