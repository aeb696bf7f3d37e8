/** Milliseconds between two lines about one thing: a full disk fails with every request. */
const QUIET_TIME = 60_000;

/** @type {Map<string, number>} when each thing was last said */
const said = new Map();

/**
 * Says that something could not be written, and lets the site go on: readers get their pages from
 * memory, or rendered again.
 * @param {string} what such as "keep a page"
 * @param {unknown} error
 */
export function reportDiskTrouble(what, error) {
  const now = Date.now();
  if (now - (said.get(what) ?? 0) < QUIET_TIME) return;
  said.set(what, now);
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Cannot ${what}: ${reason}; free the disk or let the server write there\n`);
}
