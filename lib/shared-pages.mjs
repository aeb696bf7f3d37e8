import path from 'node:path';
import { PageStore } from './page-store.mjs';
import { Renderings } from './renderings.mjs';

/**
 * What every instance of the cache and the front door share. They are different module instances
 * of one process, so it lives on `globalThis`.
 * @typedef {object} Shared
 * @property {PageStore} store
 * @property {Renderings} renderings
 * @property {Promise<string>} [notFound] the site's own 404 page
 */

const SHARED = Symbol.for('dekap-pagi.page-cache');

const MEGABYTE = 1024 * 1024;

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

/**
 * @param {string} variable of the environment, in megabytes
 * @param {number} megabytes when it is not set
 */
function bytesOf(variable, megabytes) {
  const given = process.env[variable] || String(megabytes);
  const bytes = Math.ceil(Number(given) * MEGABYTE);
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes;
  throw new Error(`${variable} is "${given}"; write megabytes above 0, such as ${megabytes}`);
}
