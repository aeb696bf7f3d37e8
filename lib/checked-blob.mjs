import { createHash } from 'node:crypto';

/** Where the checksum line ends. */
const CHECKSUM_LENGTH = 65;

/**
 * A blob and, before it, a line that tells whether it is whole. It covers the key as well: a blob
 * under another's name is as bad as a torn one.
 * @param {string} key
 * @param {Buffer} blob
 * @returns {[line: Buffer, blob: Buffer]}
 */
export function seal(key, blob) {
  return [Buffer.from(checksumLine(key, blob)), blob];
}

/**
 * The blob that was sealed under a key; undefined when a byte of it is missing or another.
 * @param {string} key
 * @param {Buffer} bytes
 * @returns {Buffer | undefined}
 */
export function unseal(key, bytes) {
  const blob = bytes.subarray(CHECKSUM_LENGTH);
  const line = bytes.toString('latin1', 0, CHECKSUM_LENGTH);
  return line === checksumLine(key, blob) ? blob : undefined;
}

/**
 * @param {string} key
 * @param {Buffer} blob
 */
function checksumLine(key, blob) {
  return `${createHash('sha256').update(`${key}\n`).update(blob).digest('hex')}\n`;
}
