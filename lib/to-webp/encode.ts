import type { Sharp } from 'sharp';
import { pictureType, TYPE_BYTES } from '../picture-type.ts';
import { sharp } from '../sharp.mjs';
import { isHeic, readHeic } from './heic.ts';

/** A picture as WebP; sizes in pixels. */
export type Webp = { data: Buffer; width: number; height: number };

/** Pixels of a photo, in millions, above which one is refused; phones take 200. */
export const MOST_MEGAPIXELS = 250;

/** Fewer bytes than these: with more, a picture costs a reader on a slow connection seconds. */
const MOST_BYTES = 300_000;

/** The longer side, in pixels; pages show no more than 1344 of it. */
const SIDES = [1600, 1360, 1160, 980, 830, 700, 600, 500, 400];

/** From good to the least that is not seen on a phone; below it a smaller picture looks better. */
const QUALITIES = [80, 74, 68, 62, 56, 50];

/**
 * A still picture of any format that the site shows, or HEIC, as WebP: upright, no larger than it was,
 * in sRGB, without metadata. The first quality and then the first size that is small enough is taken.
 * The same bytes give the same WebP. Throws when the picture cannot be read to its end.
 */
export async function toWebp(bytes: Buffer): Promise<Webp> {
  const [largest = 0, ...smaller] = SIDES;
  const { data, info } = await fit(await upright(bytes), largest)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels } });
  for (const quality of QUALITIES) {
    const webp = await encode(pixels(), quality);
    if (webp.data.length < MOST_BYTES) return webp;
  }
  for (const side of smaller) {
    const webp = await encode(fit(pixels(), side), QUALITIES.at(-1) ?? 0);
    if (webp.data.length < MOST_BYTES) return webp;
  }
  throw new Error(`it stays over ${MOST_BYTES} bytes`);
}

async function upright(bytes: Buffer): Promise<Sharp> {
  const head = bytes.subarray(0, TYPE_BYTES);
  if (!pictureType(head) && isHeic(head)) {
    const { width, height, data } = await readHeic(bytes);
    return sharp(data, { raw: { width, height, channels: 4 } });
  }
  const limitInputPixels = MOST_MEGAPIXELS * 1_000_000;
  return sharp(bytes, { failOn: 'warning', limitInputPixels }).autoOrient();
}

function fit(picture: Sharp, side: number): Sharp {
  return picture.resize(side, side, { fit: 'inside', withoutEnlargement: true });
}

async function encode(picture: Sharp, quality: number): Promise<Webp> {
  const { data, info } = await picture.webp({ quality }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
