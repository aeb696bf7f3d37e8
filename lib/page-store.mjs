import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';

/**
 * A rendered page as it is served.
 * @typedef {object} StoredPage
 * @property {string} html
 * @property {number} status
 * @property {Record<string, unknown>} headers as Next gave them, its cache tags among them
 * @property {number} lastModified milliseconds since 1970; no later than its rendering began
 * @property {unknown} cacheControl of Next, handed back to it as it is
 */

/**
 * Pages that survive a restart: one file each, the most used ones also in memory. A file is written
 * beside and renamed, and counts only if its length and hash are right. When tags expire, that is
 * written down too, so that what was stale before a restart is stale after it, the build's own
 * pages included.
 */
export class PageStore {
  /** @type {LRUCache<string, StoredPage>} */
  #memory;
  #folder;
  /** @type {Map<string, number>} tag -> when it last expired */
  #expired;

  /**
   * @param {string} folder of one build; its pages are worth nothing to another
   * @param {number} maxBytes of page text kept in memory
   */
  constructor(folder, maxBytes) {
    this.#folder = folder;
    this.#memory = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ html }, key) => html.length * 2 + key.length + 500,
    });
    mkdirSync(folder, { recursive: true });
    this.#expired = this.#readJournal();
  }

  /**
   * The page stored under a key, if it is whole and none of its tags has expired since.
   * @param {string} key
   * @returns {Promise<StoredPage | undefined>}
   */
  async get(key) {
    const page = this.#memory.get(key) ?? (await this.#readPage(key));
    if (!page || this.isExpired(page)) return undefined;
    this.#memory.set(key, page);
    return page;
  }

  /**
   * Keeps a page, in memory at once.
   * @param {string} key
   * @param {StoredPage} page
   */
  async set(key, page) {
    this.#memory.set(key, page);
    const file = this.#fileOf(key);
    const body = Buffer.from(JSON.stringify({ key, page }));
    const temporary = `${file}.${process.pid}.${Date.now()}`;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, Buffer.concat([Buffer.from(`${checksum(body)}\n`), body]));
    await rename(temporary, file);
  }

  /**
   * Whether a tag of the page has expired after its rendering began.
   * @param {Pick<StoredPage, 'headers' | 'lastModified'>} page
   */
  isExpired({ headers, lastModified }) {
    const tags = String(headers['x-next-cache-tags'] ?? '').split(',');
    return tags.some((tag) => (this.#expired.get(tag) ?? 0) > lastModified);
  }

  /**
   * Makes every page that carries one of these tags, and was begun before now, expire.
   * @param {readonly string[]} tags
   */
  expire(tags) {
    const now = Date.now();
    for (const tag of tags) this.#expired.set(tag, now);
    // Synchronous: a publish that was answered must not be forgotten by a crash right after it.
    appendFileSync(this.#journal, tags.map((tag) => `${JSON.stringify([tag, now])}\n`).join(''));
  }

  get #journal() {
    return path.join(this.#folder, 'expired.jsonl');
  }

  /** Reads what expired before this start, and writes it again with one line a tag. */
  #readJournal() {
    /** @type {Map<string, number>} */
    const expired = new Map();
    for (const line of readLines(this.#journal)) {
      const entry = parseLine(line);
      if (entry) expired.set(...entry);
    }
    const lines = [...expired].map((entry) => `${JSON.stringify(entry)}\n`).join('');
    const temporary = `${this.#journal}.${process.pid}`;
    writeFileSync(temporary, lines);
    renameSync(temporary, this.#journal);
    return expired;
  }

  /** @param {string} key */
  async #readPage(key) {
    const file = this.#fileOf(key);
    /** @type {Buffer} */
    let bytes;
    try {
      bytes = await readFile(file);
    } catch {
      return undefined;
    }
    const body = bytes.subarray(65);
    if (bytes.subarray(0, 64).toString() === checksum(body)) {
      /** @type {{ key: string, page: StoredPage }} */
      const stored = JSON.parse(body.toString());
      return stored.key === key ? stored.page : undefined;
    }
    await rm(file, { force: true }); // Torn by a crash or a full disk: it renders again.
    return undefined;
  }

  /** @param {string} key */
  #fileOf(key) {
    const name = createHash('sha256').update(key).digest('hex');
    return path.join(this.#folder, name.slice(0, 2), name);
  }
}

/** @param {Buffer} body */
function checksum(body) {
  return createHash('sha256').update(body).digest('hex');
}

/** @param {string} file */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/**
 * A line of the journal; nothing for the last one, half written when the process was killed.
 * @param {string} line
 * @returns {[string, number] | undefined}
 */
function parseLine(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
