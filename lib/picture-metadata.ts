import readExif from 'exif-reader';
import type { PictureHeader } from './picture-header.ts';
import { say } from './say.ts';

/** What EXIF may say: how to turn the picture and how to read its colours. */
const HARMLESS = new Set([
  ...['Orientation', 'XResolution', 'YResolution', 'ResolutionUnit', 'YCbCrPositioning'],
  ...['ExifTag', 'ExifVersion', 'ComponentsConfiguration', 'FlashpixVersion', 'ColorSpace'],
  ...['PixelXDimension', 'PixelYDimension', 'InteroperabilityTag'],
]);

/** ImageMagick keeps EXIF, XMP and IPTC of other formats in a PNG under such names. */
const RAW_PROFILE = /^Raw profile type (?!icc|icm)/i;

/** How XMP begins in a GIF (XMP specification, part 3, 1.1.2); `sharp` does not look for it. */
const XMP_IN_GIF = 'XMP DataXMP';

/**
 * Whether a picture tells where, when, by whom or with what it was taken; a sentence if so. Everyone
 * who fetches it could read that. A colour profile tells nothing.
 */
export function metadataProblem(
  src: string,
  { format, exif, xmp, iptc, comments = [] }: PictureHeader,
  bytes: Buffer,
): string | undefined {
  const found = [
    ...(exif ? exifFindings(exif) : []),
    ...(xmp || (format === 'gif' && bytes.includes(XMP_IN_GIF)) ? ['XMP'] : []),
    ...(iptc ? ['IPTC'] : []),
    ...comments.map(({ keyword }) => keyword).filter((keyword) => RAW_PROFILE.test(keyword)),
  ];
  if (found.length === 0) return undefined;
  return say`"${src}" tells where or how it was made (${found.join(', ')}); export it again without metadata`;
}

function exifFindings(exif: Buffer): string[] {
  try {
    const { Image, Photo, GPSInfo, Thumbnail } = readExif(exif);
    const isTorn = !Image || (Image.ExifTag !== undefined && !Photo);
    const others = Object.keys({ ...Image, ...Photo }).filter((tag) => !HARMLESS.has(tag));
    const isMore = isTorn || Thumbnail || others.some((tag) => tag !== 'GPSTag');
    const hasPlace = GPSInfo || others.includes('GPSTag');
    return [...(hasPlace ? [say`GPS position`] : []), ...(isMore ? ['EXIF'] : [])];
  } catch {
    // What cannot be read here may be read elsewhere.
    return ['EXIF'];
  }
}
