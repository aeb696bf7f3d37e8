import type { FileStats } from './images.ts';

/** Milliseconds to which copies round or cut a time of change: Node's `cp`; tar, and layers of images. */
const UNITS = [1, 1000];

/** Times are kept as fractions of seconds, of which the last digits are lost. */
const INEXACT = 0.01;

/**
 * Whether a file is the version that was seen before, or a copy of it elsewhere, as far as can be told
 * without reading. Of what was missing both are undefined.
 */
export function isSameVersion(seen: Partial<FileStats>, now: Partial<FileStats> = {}): boolean {
  if (seen.size !== now.size) return false;
  if (seen.mtimeMs === now.mtimeMs) return true;
  const [was = Number.NaN, is = Number.NaN] = [seen.mtimeMs, now.mtimeMs];
  // Either may be the copy: a build is made from one, too.
  return isCopied(was, is) || isCopied(is, was);
}

function isCopied(original: number, copy: number): boolean {
  return UNITS.some((unit) => {
    const isRound = Math.abs(copy - Math.round(copy / unit) * unit) < INEXACT;
    return isRound && Math.abs(original - copy) < unit;
  });
}
