/** @typedef {'there' | 'full' | 'gone'} RedisState whether it answers; `full`: it takes nothing */

/** Redis answers, but not to what writes: its memory or disk is full, or it is a copy of another. */
const TAKES_NOTHING = /^(OOM|MISCONF|READONLY) /;

const LINES = {
  there: () => 'Redis is there again\n',
  full: (/** @type {string} */ reason) =>
    `Redis takes nothing: ${reason} Pages are shared no more; give it memory, and the policy allkeys-lru\n`,
  gone: (/** @type {string} */ reason) =>
    `Redis is gone: ${reason}; this server goes on alone until it is back\n`,
};

/**
 * What an error of Redis, or of the way to it, tells of its state.
 * @param {string} reason
 * @returns {RedisState}
 */
export function stateAfter(reason) {
  return TAKES_NOTHING.test(reason) ? 'full' : 'gone';
}

/**
 * What an operator reads when the state has changed.
 * @param {RedisState} state
 * @param {string} reason
 */
export function lineAbout(state, reason) {
  return LINES[state](reason);
}
