import type { Sharp } from 'sharp';
import { sharp } from '../../lib/sharp.mjs';

/** A picture with so much in it that damage in its middle is damage to what is seen. */
export function noise(width = 320, height = 200): Sharp {
  return sharp(pixels(width * height * 3), { raw: { width, height, channels: 3 } });
}

/** Frames, all of them different. */
export function frames(count: number, width = 8, height = 6): Sharp {
  const raw = { width, height: height * count, channels: 3 as const, pageHeight: height };
  return sharp(pixels(width * height * count * 3), { raw });
}

/** The same in each run: what a decoder notices depends on the bytes. */
function pixels(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    bytes[at] = 64 + ((state >> 16) % 128);
  }
  return bytes;
}

/** The first half of a file. */
export function cutOff(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

/** A file without some bytes of its middle. */
export function withGap(bytes: Buffer, length = 500): Buffer {
  const middle = Math.floor(bytes.length / 2);
  return Buffer.concat([bytes.subarray(0, middle), bytes.subarray(middle + length)]);
}

/** A file with some other bytes in its middle; it keeps its length. */
export function withDamage(bytes: Buffer): Buffer {
  const middle = Math.floor(bytes.length / 2);
  return Buffer.from(bytes).fill('x', middle, middle + 30);
}

/** A JPEG with one more segment after its beginning, such as APP13 (0xed). */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** A PNG with one more chunk before its pixels. */
export function withChunk(png: Buffer, type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  const pixels = png.indexOf('IDAT') - 4;
  return Buffer.concat([png.subarray(0, pixels), chunk, png.subarray(pixels)]);
}

/** A PNG that says it has another size; its checksum is right. */
export function withSize(png: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(png);
  changed.writeUInt32BE(width, 16);
  changed.writeUInt32BE(height, 20);
  changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29);
  return changed;
}

/** That of PNG (3rd edition, annex D); `zlib` has it in later versions of Node alone. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** IPTC as Photoshop puts it into a JPEG: one record with a city. */
export function iptc(): Buffer {
  const city = Buffer.from('Bandung');
  const record = Buffer.concat([Buffer.from([0x1c, 2, 90, 0, city.length]), city]);
  const head = Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0\0\0\0', 'latin1');
  return Buffer.concat([head, Buffer.from([record.length]), record]);
}

/** A GIF with XMP in an application extension before its first frame. */
export function gifXmp(gif: Buffer, xmp: string): Buffer {
  const frame = gif.indexOf(0x2c, 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1));
  const head = Buffer.from('!\xff\x0bXMP DataXMP', 'latin1');
  // Its trailer leads a decoder that knows nothing of XMP to the end, wherever it is.
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  return Buffer.concat([
    gif.subarray(0, frame),
    head,
    Buffer.from(xmp),
    trailer,
    gif.subarray(frame),
  ]);
}
