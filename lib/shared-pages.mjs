import path from 'node:path';
import { bytesOf } from './byte-limits.mjs';
import { PageStore } from './page-store.mjs';
import { Renderings } from './renderings.mjs';

/**
 * What every instance of the cache and the front door share. They are different module instances
 * of one process, so it lives on `globalThis`.
 * @typedef {object} Shared
 * @property {PageStore} store
 * @property {Renderings} renderings
 * @property {import('./replica-pages.mjs').ReplicaPages} [replicas] pages that other replicas have rendered, with `REDIS_URL`
 * @property {Promise<string>} [notFound] the site's own 404 page
 */

const SHARED = Symbol.for('dekap-pagi.page-cache');

/**
 * The pages of the build in a folder (`.next`), found by the first who asks.
 * @param {string} distDir
 * @returns {Shared}
 */
export function sharedPages(distDir) {
  const holder = /** @type {typeof globalThis & { [SHARED]?: Shared }} */ (globalThis);
  holder[SHARED] ??= {
    store: new PageStore(path.join(distDir, 'pages'), {
      memory: bytesOf('PAGE_CACHE_MB', 64),
      disk: bytesOf('PAGE_STORE_MB', 2048),
    }),
    renderings: new Renderings(),
  };
  return holder[SHARED];
}
