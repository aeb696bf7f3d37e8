import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether `given` is one of `wanted`. Compares with all, and hashes, so that the time tells neither
 * which differs, where, nor a length.
 */
export function isAmong(given: Buffer, wanted: readonly Buffer[]): boolean {
  return wanted.map((item) => timingSafeEqual(sha256(given), sha256(item))).includes(true);
}

/** The secrets that are set; an empty one opens nothing. */
export function usable(secrets: readonly (string | undefined)[]): string[] {
  return secrets.flatMap((secret) => (secret?.trim() ? [secret] : []));
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
