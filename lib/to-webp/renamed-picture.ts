import path from 'node:path';
import { type PictureAddress, pictureAddresses } from './picture-addresses.ts';

/**
 * The text of a file of `posts/` in which a picture has another name in the same folder (both as
 * `/img/foto 1.jpg`); all else is the same, line ends and BOM included. Undefined when it is written in
 * a way that cannot be changed without changing more.
 */
export function withRenamedPicture(text: string, from: string, to: string): string | undefined {
  const plain = plainText(text);
  const before = pictureAddresses(plain);
  if (!Array.isArray(before)) return undefined;
  const renamed = rename(plain, before, from, to);
  const after = pictureAddresses(renamed);
  const wanted = before.map(({ value }) => (value === from ? to : value));
  const isRight =
    Array.isArray(after) && after.map(({ value }) => value).join('\n') === wanted.join('\n');
  return isRight ? withLineEnds(renamed, text) : undefined;
}

/** The text of a file without a BOM, and with line feeds alone. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The last comes first, as the others keep their places then. */
function rename(
  text: string,
  addresses: readonly PictureAddress[],
  from: string,
  to: string,
): string {
  return addresses
    .filter(({ value }) => value === from)
    .reduceRight((result, { start, end }) => {
      const written = withName(result.slice(start, end), from, to);
      return result.slice(0, start) + written + result.slice(end);
    }, text);
}

/** Where the name stays, its ending alone is replaced: it may be written with escapes of any kind. */
function withName(written: string, from: string, to: string): string {
  const ending = path.extname(from);
  const at = written.search(new RegExp(`\\${ending}(?=[?#]|[>"'\\s]*$)`));
  if (at === -1) return written;
  const keepsName = from.slice(0, -ending.length) === to.slice(0, -path.extname(to).length);
  const start = keepsName ? at : written.lastIndexOf('/', at) + 1;
  const name = keepsName ? path.extname(to) : path.basename(to);
  return written.slice(0, start) + name + written.slice(at + ending.length);
}

/** A text of as many lines, with the BOM and the line ends of another; undefined when they are fewer. */
function withLineEnds(plain: string, original: string): string | undefined {
  const ends = original.match(/\r\n?|\n/g) ?? [];
  const lines = plain.split('\n');
  if (lines.length !== ends.length + 1) return undefined;
  const bom = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  return bom + lines.map((line, index) => line + (ends[index] ?? '')).join('');
}
