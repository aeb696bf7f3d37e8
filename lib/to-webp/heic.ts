import type decodeHeic from 'heic-decode';

/** What a HEIC file holds: pixels of four bytes, turned as it says. */
type Decoded = Awaited<ReturnType<typeof decodeHeic>>;

/** Brands of pictures that are compressed with HEVC or leave that open (ISO/IEC 23008-12, annex B). */
const BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Whether the first bytes of a file, which is not AVIF, are those of HEIC. */
export function isHeic(head: Buffer): boolean {
  return (
    head.toString('latin1', 4, 8) === 'ftyp' && BRANDS.includes(head.toString('latin1', 8, 12))
  );
}

/**
 * Whether `heic-decode` is there, which brings what `sharp` may not: HEVC has patents. It is optional, and
 * for photos of editors alone: its libheif is older than that of `sharp`, but as WebAssembly reaches nothing
 * but its own memory.
 */
export async function canReadHeic(): Promise<boolean> {
  return (await import('heic-decode').catch(() => undefined)) !== undefined;
}

/** The pixels of a HEIC file. Throws when it cannot be read, or `heic-decode` is not there. */
export async function readHeic(bytes: Buffer): Promise<Decoded> {
  const { default: decode } = await import('heic-decode');
  return decode({ buffer: bytes });
}
