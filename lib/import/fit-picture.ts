import { MOST_PIXELS } from '../delivery.mjs';
import { examinePicture } from '../picture-examination.ts';
import { pictureType, TYPE_BYTES } from '../picture-type.ts';
import { sharp } from '../sharp.mjs';

/** A picture as the site takes it; `why` is there when it had to be written anew. */
export type FitPicture = { bytes: Buffer; why?: string };

/** Of what loses some with each writing; readers get pictures that are written once more, in 75. */
const QUALITY = 92;

/**
 * The bytes of a picture, if need be without metadata, smaller, or in the format that its name ends
 * in. A sentence says why it cannot be had. Nothing is written anew that is taken as it is.
 */
export async function fitPicture(src: string, bytes: Buffer): Promise<FitPicture | string> {
  const why = await examinePicture(src, bytes);
  if (why === undefined) return { bytes };
  if (!pictureType(bytes.subarray(0, TYPE_BYTES))) return why;
  const written = await writeAnew(src, bytes);
  if (!written || (await examinePicture(src, written)) !== undefined) return why;
  return { bytes: written, why };
}

/** Undefined when it is damaged, or its name ends in no format. */
async function writeAnew(src: string, bytes: Buffer): Promise<Buffer | undefined> {
  const format = src.slice(src.lastIndexOf('.') + 1).toLowerCase();
  try {
    // Frames beyond what the site takes stay away: the picture is refused again, with its reason.
    const options = { animated: ['gif', 'webp'].includes(format), failOn: 'warning' as const };
    const { width, height, pages = 1 } = await sharp(bytes, options).metadata();
    const picture = sharp(bytes, options).autoOrient().keepIccProfile();
    const share = Math.sqrt(MOST_PIXELS / (width * height));
    if (pages === 1 && share < 1) picture.resize({ width: Math.floor(width * share) });
    const kind = asFormat(format);
    // Given a quality, sharp would take colours out of a PNG.
    return await picture.toFormat(kind, kind === 'png' ? {} : { quality: QUALITY }).toBuffer();
  } catch {
    return undefined;
  }
}

/** Throws for what is none of the formats that the site shows. */
function asFormat(ending: string): 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' {
  switch (ending) {
    case 'jpg':
    case 'jpeg':
      return 'jpeg';
    case 'png':
    case 'webp':
    case 'gif':
    case 'avif':
      return ending;
    default:
      throw new RangeError(`"${ending}" is no format of a picture`);
  }
}
