/** How many of a file's first bytes `pictureType` wants. */
export const TYPE_BYTES = 64;

/** First letters of the formats that `images.ts` takes, a byte each; AVIF has none of one form. */
const SIGNATURES: [type: string, isAt: (text: string) => boolean][] = [
  ['image/webp', (text) => text.startsWith('RIFF') && text.startsWith('WEBP', 8)],
  ['image/jpeg', (text) => text.startsWith('\xff\xd8\xff')],
  ['image/png', (text) => text.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/gif', (text) => text.startsWith('GIF87a') || text.startsWith('GIF89a')],
];

/**
 * The media type of a picture by its first bytes, whatever its name says; undefined for all that is
 * none of the five formats that a site shows. SVG is not one: it can hold scripts.
 */
export function pictureType(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  if (text.startsWith('ftyp', 4)) return isAvif(head, text) ? 'image/avif' : undefined;
  return SIGNATURES.find(([, isAt]) => isAt(text))?.[0];
}

/** ISO/IEC 14496-12, 4.3: a length, `ftyp`, then brands of four letters; HEIC is such a file, too. */
function isAvif(head: Buffer, text: string): boolean {
  const [...brands] = text.slice(8, head.readUInt32BE(0)).matchAll(/.{4}/gs);
  return brands.some(([brand]) => brand === 'avif' || brand === 'avis');
}
