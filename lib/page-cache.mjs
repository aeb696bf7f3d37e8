import path from 'node:path';
// Next's own cache: it alone knows how the build laid down its pages. No public way leads there.
import fileSystemCacheModule from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { isErrorShell } from './light-page.mjs';
import { lighten } from './lighten.mjs';
import { addPolicy, hasRuntime, isStorable, toEntry, toStored } from './page-entry.mjs';
import { isSearch, pathOf } from './page-keys.mjs';
import { isDue } from './page-store.mjs';
import { isWholeSeed } from './seed-hashes.mjs';
import { serverState } from './server-state.mjs';
import { sharedPages } from './shared-pages.mjs';

/**
 * @typedef {typeof fileSystemCacheModule} FileSystemCacheClass
 * @typedef {InstanceType<FileSystemCacheClass>} NextCache
 * @typedef {import('./page-store.mjs').StoredPage} StoredPage
 * @typedef {import('next/dist/server/response-cache/types.js').IncrementalCachedAppPageValue} PageValue
 * @typedef {import('next/dist/server/response-cache/types.js').CachedRouteValue} RouteValue
 * @typedef {ConstructorParameters<FileSystemCacheClass>[0]} Context
 */

// Cast because Node hands over the CommonJS exports, which the types take for the class itself.
const FileSystemCache = /** @type {{ default: FileSystemCacheClass }} */ (
  /** @type {unknown} */ (fileSystemCacheModule)
).default;

/**
 * Next's `cacheHandler`: pages are made light once, where they are stored, so that the first
 * response is as light as the rest. Feeds and other texts of route handlers are stored beside them.
 * Everything else goes to Next's own cache.
 */
export default class PageCache {
  /** @param {Context} context */
  constructor(context) {
    this.distDir = path.join(context.serverDistDir, '..');
    this.next = new FileSystemCache(context);
    // Next copies a page of the build when it is first read. Ours are in the store already.
    this.seeds = new FileSystemCache({ ...context, flushToDisk: false });
    this.shared = sharedPages(this.distDir);
  }

  /**
   * @param {Parameters<NextCache['get']>[0]} key
   * @param {Parameters<NextCache['get']>[1]} context
   */
  async get(key, context) {
    if (!isOurs(context.kind)) return this.next.get(key, context);
    const path = pathOf(key);
    if (isSearch(path)) return null;
    this.shared.renderings.begin(path);
    const stored = await this.shared.store.get(key);
    const entry = stored
      ? toEntry(stored, context.kind)
      : ((await this.#readSeed(key, context)) ?? (await this.#readReplica(key, context.kind)));
    if (entry && !isDue(entry)) this.shared.renderings.end(path); // Nothing will be rendered.
    return entry;
  }

  /**
   * @param {Parameters<NextCache['set']>[0]} key
   * @param {Parameters<NextCache['set']>[1]} data
   * @param {Parameters<NextCache['set']>[2]} context
   */
  async set(key, data, context) {
    if (!isStorable(data)) return this.next.set(key, data, context);
    const path = pathOf(key);
    const setting = this.#set(key, data, context, this.shared.renderings.begunAt(path));
    return setting.finally(() => this.shared.renderings.end(path));
  }

  /**
   * @param {string} key
   * @param {PageValue | RouteValue} data
   * @param {Parameters<NextCache['set']>[2]} context
   * @param {number} lastModified when its rendering began: tags may expire while it lasts
   */
  async #set(key, data, context, lastModified) {
    if (hasRuntime(data)) {
      addPolicy(data);
      // Next would take its end.
      const overtaken = this.shared.store.isExpired({ headers: { ...data.headers }, lastModified });
      return overtaken ? undefined : this.next.set(key, data, context);
    }
    const path = pathOf(key);
    await lighten(data, path, this.distDir, this.shared);
    // An absence is not kept, nor is a search: anyone can ask for any number of them.
    if (data.status === 404 || isSearch(path)) return;
    const cacheControl = 'cacheControl' in context ? context.cacheControl : undefined;
    const page = toStored(data, lastModified, cacheControl);
    this.shared.replicas?.set(key, page);
    await this.shared.store.set(key, page);
  }

  /**
   * @param {Parameters<NextCache['revalidateTag']>[0]} tags
   * @param {Parameters<NextCache['revalidateTag']>[1]} [durations]
   */
  async revalidateTag(tags, durations) {
    await this.next.revalidateTag(tags, durations);
    // With a time to expire, the old page may be shown until then; Next sees to that.
    if (!durations?.expire) {
      this.shared.store.expire([tags].flat(), serverState().version);
    }
  }

  resetRequestCache() {}

  /**
   * A page of the build, kept light from then on.
   * @param {string} key
   * @param {Parameters<NextCache['get']>[1]} context
   */
  async #readSeed(key, context) {
    const seed = await this.seeds.get(key, context);
    if (!isStorable(seed?.value)) return seed;
    if (!(await isWholeSeed(this.distDir, seed.value))) return null; // Rendered again.
    const { value, lastModified = 0, cacheControl } = seed;
    if (this.shared.store.isExpired({ headers: { ...value.headers }, lastModified })) return null;
    if (hasRuntime(value)) {
      addPolicy(value);
      return seed;
    }
    // Rendered again, and answered as in `set()`.
    if (value.kind === 'APP_PAGE' && isErrorShell(value.html)) return null;
    await lighten(value, pathOf(key), this.distDir, this.shared);
    const page = toStored(value, lastModified, cacheControl);
    await this.shared.store.set(key, page);
    return toEntry(page, value.kind);
  }

  /**
   * A page that another replica has rendered, kept here, too.
   * @param {string} key
   * @param {string} kind
   */
  async #readReplica(key, kind) {
    const page = await this.shared.replicas?.get(key);
    if (!page) return null;
    await this.shared.store.set(key, page);
    return toEntry(page, kind);
  }
}

/** @param {string} kind */
function isOurs(kind) {
  return kind === 'APP_PAGE' || kind === 'APP_ROUTE';
}
