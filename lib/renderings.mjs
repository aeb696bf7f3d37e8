import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { steadyNow } from './steady-time.mjs';

/**
 * @typedef {object} Rendering
 * @property {number} begun milliseconds since 1970
 * @property {Promise<void>} over
 * @property {() => void} end
 */

/** Milliseconds to wait for a rendering: one that failed never says that it is over. */
const LONGEST_WAIT = 5_000;

/**
 * The pages that Next reads or renders at this moment. It gives the outcome to all who ask for the
 * page meanwhile, so that who asked after publishing could get what was begun before it.
 */
export class Renderings {
  /** @type {LRUCache<string, Rendering>} by path */
  #underWay = new LRUCache({ max: 10_000, dispose: ({ end }) => end() });

  /** @param {string} path as it stands in Next's keys */
  begin(path) {
    let end = () => {};
    const over = /** @type {Promise<void>} */ (new Promise((resolve) => (end = () => resolve())));
    // One earlier: what expires in the same millisecond may have been read before.
    this.#underWay.set(path, { begun: steadyNow() - 1, over, end });
  }

  /**
   * When the rendering began; now if nobody said.
   * @param {string} path
   */
  begunAt(path) {
    return this.#underWay.get(path)?.begun ?? steadyNow();
  }

  /** @param {string} path */
  end(path) {
    const rendering = this.#underWay.get(path);
    // Next forgets it a few promises after it has the outcome.
    setImmediate(() => {
      if (this.#underWay.get(path) === rendering) this.#underWay.delete(path);
    });
  }

  /**
   * Waits for the rendering of a page to be over if it began before a moment; returns undefined
   * when there is nothing to wait for.
   * @param {string} path
   * @param {number} time milliseconds since 1970
   * @returns {Promise<void> | undefined}
   */
  overtaken(path, time) {
    const rendering = this.#underWay.get(path);
    if (!rendering || rendering.begun >= time) return undefined;
    return Promise.race([rendering.over, setTimeout(LONGEST_WAIT, undefined, { ref: false })]);
  }
}
