import type { Sharp } from 'sharp';
import type { ShareShape } from '../share-shapes.ts';
import { sharp } from '../sharp.mjs';
import { site } from '../site.ts';

/** Most bytes of a picture: what WhatsApp shows is below 300 kB, and every reader pays for it. */
export const MOST_BYTES = 250_000;

/** From good to the least that is still a picture; the first that is small enough is taken. */
const QUALITIES = [80, 72, 64, 56, 48, 40, 30, 20, 10];

/** Names what draws and encodes: another version makes other bytes of the same picture. */
export const encoder = [sharp.versions.sharp, sharp.versions.vips, sharp.versions.mozjpeg].join();

/**
 * The part of a picture file that shows most, in a shape, as JPEG. It is turned as its EXIF data
 * says, laid on the site's ground where it is transparent, and enlarged where it is too small.
 * Throws when the file cannot be read as a picture.
 */
export async function cropJpeg(file: string, { width, height }: ShareShape): Promise<Buffer> {
  // `entropy` kept the subject whole where `attention` followed the brightest colour to the edge.
  const position = sharp.strategy.entropy;
  const crop = sharp(file)
    .autoOrient()
    .resize({ width, height, fit: 'cover', position })
    .flatten({ background: site.colors.light });
  return smallJpeg(crop, '4:2:0');
}

/** A drawing that holds no text to be set, as JPEG. */
export async function drawingJpeg(svg: string): Promise<Buffer> {
  // Thin red letters would get grey edges with fewer colours than pixels.
  return smallJpeg(sharp(Buffer.from(svg)).flatten({ background: site.colors.light }), '4:4:4');
}

/** In sRGB and without metadata, as sharp writes what it is not told otherwise. */
async function smallJpeg(picture: Sharp, chromaSubsampling: string): Promise<Buffer> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const quality of QUALITIES) {
    const encoding = { quality, mozjpeg: true, chromaSubsampling };
    const jpeg = await sharp(data, { raw: { width, height, channels } }).jpeg(encoding).toBuffer();
    if (jpeg.length <= MOST_BYTES) return jpeg;
  }
  throw new Error(`it stays over ${MOST_BYTES} bytes`);
}
