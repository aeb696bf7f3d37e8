/** Milliseconds after which the time of day is looked at again: it may have been set anew. */
const LONGEST_WAIT = 60 * 60 * 1000;

/** Milliseconds to wait when what was due failed. */
const RETRY = 5_000;

/**
 * A clock with one alarm. Returns what sets it: the moment, in milliseconds since 1970, takes the
 * place of the one before; undefined takes it off.
 * @param {() => Promise<void>} ring
 * @returns {(time: number | undefined) => void}
 */
export function createClock(ring) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @param {number | undefined} time */
  const set = (time) => {
    clearTimeout(timer);
    if (time === undefined) return;
    const wait = Math.min(Math.max(time - Date.now(), 0), LONGEST_WAIT);
    // Timers go by another clock than dates do, and may come a moment too early.
    timer = setTimeout(() => (Date.now() < time ? set(time) : ringNow()), wait);
    timer.unref();
  };
  const ringNow = () => {
    ring().catch(() => set(Date.now() + RETRY));
  };
  return set;
}
