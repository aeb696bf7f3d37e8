import { IMAGE_QUALITY, MOST_PIXELS } from './delivery.mjs';
import { sharp } from './sharp.mjs';

/** Names of sharp for the formats that a site shows; HEIF is the container of AVIF. */
const FORMATS = ['webp', 'jpeg', 'png', 'gif', 'heif'];

/** Seconds for one picture; one of the most pixels that are allowed takes a third of it. */
const MOST_SECONDS = 5;

/** A file with more pixels, or with damage, is an error. */
const READING = /** @type {const} */ ({ limitInputPixels: MOST_PIXELS, failOn: 'error' });

/** Raise it when pictures are made in another way. */
const FORMAT = 2;

/** Another version makes other bytes of the same picture. */
export const ENCODER = [
  FORMAT,
  sharp.versions.sharp,
  sharp.versions.vips,
  sharp.versions.webp,
].join();

/**
 * A picture file made smaller: turned as its EXIF data says, never enlarged, without metadata, as WebP
 * or, for browsers that are too old for it, as JPEG or (where something shows through) PNG, of one
 * that moves the first frame. Throws when any part of the file cannot be read.
 * @param {string} file
 * @param {number} width in pixels
 * @param {boolean} takesWebp
 * @returns {Promise<{ type: string, body: Buffer }>}
 */
export async function resizePicture(file, width, takesWebp) {
  const { pages = 1, format, hasAlpha } = await sharp(file, READING).metadata();
  if (!FORMATS.includes(format)) throw new Error(`it is ${format}`);
  const animated = pages > 1 && takesWebp;
  const resized = sharp(file, { ...READING, animated })
    .timeout({ seconds: MOST_SECONDS })
    .autoOrient()
    .resize(width, undefined, { withoutEnlargement: true });
  const quality = IMAGE_QUALITY;
  if (takesWebp) {
    // A hundred frames take long enough.
    const webp = resized.webp({ quality, effort: animated ? 0 : 4 });
    return { type: 'image/webp', body: await webp.toBuffer() };
  }
  if (hasAlpha) return { type: 'image/png', body: await resized.png().toBuffer() };
  return { type: 'image/jpeg', body: await resized.jpeg({ quality, mozjpeg: true }).toBuffer() };
}
