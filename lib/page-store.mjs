import { createHash } from 'node:crypto';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { CheckedFolder } from './checked-folder.mjs';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { ExpiredTags } from './expired-tags.mjs';
import { fromBlob, toBlob } from './page-blob.mjs';
import { pathOf, tagsOf } from './page-keys.mjs';
import { steadyNow } from './steady-time.mjs';

/**
 * A rendered page as it is served.
 * @typedef {object} StoredPage
 * @property {Buffer} body
 * @property {number} status
 * @property {Record<string, unknown>} headers as Next gave them, its cache tags among them
 * @property {number} lastModified milliseconds since 1970; no later than its rendering began
 * @property {{ revalidate?: number | false } | undefined} cacheControl as Next gave it
 */

/**
 * A page in memory, and how many expiries it has been compared with.
 * @typedef {{ page: StoredPage, key: string, checked: number }} KeptPage
 */

/** Compressed twice beside the plain text, a page takes about this many times its size. */
const VARIANTS = 1.5;

/** Milliseconds by which two ways of telling the time may differ. */
const MOMENT = 1_000;

/** Pages that survive a restart: all on disk, the most used ones in memory. */
export class PageStore {
  #disk;
  #expired;
  /** @type {LRUCache<string, KeptPage>} by path */
  #memory;

  /**
   * @param {string} folder of one build; its pages are worth nothing to another
   * @param {{ memory: number, disk: number }} maxBytes
   */
  constructor(folder, maxBytes) {
    this.#disk = new CheckedFolder(folder, maxBytes.disk);
    this.#expired = new ExpiredTags(path.join(folder, 'expired.jsonl'));
    this.#memory = new LRUCache({
      maxSize: maxBytes.memory,
      sizeCalculation: ({ page, key }) => Math.ceil(page.body.length * VARIANTS) + key.length + 500,
    });
  }

  /**
   * The page at a path as a browser writes it, when it is fresh and in memory.
   * @param {string} pathname
   * @returns {StoredPage | undefined}
   */
  peek(pathname) {
    const kept = this.#memory.get(pathname);
    return kept && this.#isFresh(kept) && !isDue(kept.page) ? kept.page : undefined;
  }

  /**
   * The page under one of Next's keys, if it is whole and none of its tags has expired since.
   * @param {string} key
   * @returns {Promise<StoredPage | undefined>}
   */
  async get(key) {
    const kept = this.#memory.get(pathOf(key));
    if (kept?.key === key) return this.#isFresh(kept) ? kept.page : undefined;
    const blob = await this.#disk.read(key);
    const page = blob && fromBlob(blob);
    if (!page || this.isExpired(page)) return undefined;
    this.#keep(key, page);
    return page;
  }

  /**
   * Keeps a page, in memory alone when the disk takes no more.
   * @param {string} key
   * @param {StoredPage} page
   */
  async set(key, page) {
    this.#keep(key, page);
    const writing = this.#disk.write(key, toBlob(page));
    await writing.catch((error) => reportDiskTrouble('keep a page', error));
  }

  /** When a tag last expired, in milliseconds since 1970; 0 when none has since the start. */
  get lastExpiry() {
    return this.#expired.last;
  }

  /**
   * Whether a tag of the page has expired since its rendering began. That is not known of one that
   * seems to come from the future: the clock was set back since.
   * @param {Pick<StoredPage, 'headers' | 'lastModified'>} page
   */
  isExpired({ headers, lastModified }) {
    if (lastModified > steadyNow() + MOMENT) return true;
    return this.#expired.anySince(tagsOf(headers), lastModified);
  }

  /**
   * Names the content that a page shows: replicas of one build for which it is the same show the same
   * page. Undefined when a tag of the page expired and nobody said with which content.
   * @param {Pick<StoredPage, 'headers'>} page
   * @returns {string | undefined}
   */
  contentOf({ headers }) {
    const versions = tagsOf(headers).map((tag) => this.#expired.versionOf(tag));
    if (versions.includes(undefined)) return undefined;
    return createHash('sha256').update(versions.join('\n')).digest('base64url');
  }

  /**
   * Makes every page that carries one of these tags, and was begun before now, expire.
   * @param {readonly string[]} tags
   * @param {string} [version] of the content that they expire with, where replicas share pages
   */
  expire(tags, version) {
    this.#expired.add(tags, version);
  }

  /**
   * @param {string} key
   * @param {StoredPage} page
   */
  #keep(key, page) {
    this.#memory.set(pathOf(key), { page, key, checked: -1 });
  }

  /** @param {KeptPage} kept */
  #isFresh(kept) {
    if (kept.checked === this.#expired.count) return true;
    if (this.isExpired(kept.page)) return false;
    kept.checked = this.#expired.count;
    return true;
  }
}

/**
 * Whether Next will render a page again in the background because of its age.
 * @param {Pick<StoredPage, 'lastModified' | 'cacheControl'>} page
 */
export function isDue({ lastModified, cacheControl }) {
  const revalidate = cacheControl?.revalidate;
  return typeof revalidate === 'number' && lastModified + revalidate * 1000 < steadyNow();
}
