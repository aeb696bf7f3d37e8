import { isUtf8 } from 'node:buffer';
import { readRegularFile } from '../regular-files.ts';

/** The text of a file that the command was given. Throws one sentence when it is none. */
export function readInput(file: string): string {
  const bytes = bytesOf(file);
  if (isUtf8(bytes)) return bytes.toString();
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  throw new Error(
    isGzip
      ? `${file} is compressed; unpack it with gunzip`
      : `${file} is not text in UTF-8; save it so`,
  );
}

function bytesOf(file: string): Buffer {
  try {
    return readRegularFile(file);
  } catch {
    throw new Error(`${file} cannot be read; put the file itself there`);
  }
}
