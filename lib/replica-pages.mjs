import { seal, unseal } from './checked-blob.mjs';
import { fromBlob, toBlob } from './page-blob.mjs';
import { serverState } from './server-state.mjs';
import { steadyNow } from './steady-time.mjs';

/**
 * @typedef {import('./page-store.mjs').StoredPage} StoredPage
 * @typedef {import('./page-store.mjs').PageStore} PageStore
 * @typedef {import('./redis-link.mjs').RedisLink} RedisLink
 */

/** Bytes of the largest page that is shared. */
const LARGEST = 1024 * 1024;

/** How many pages may be on their way to Redis at once. */
const MOST_ON_THE_WAY = 64;

/** A page that was rendered longer ago is rendered again. */
const DAY = /** @type {const} */ ({ expiration: { type: 'EX', value: 24 * 60 * 60 } });

/**
 * The pages that other replicas of this build have rendered, in Redis. With each stands what its tags
 * had come to, named by content and not by time: clocks differ, and a replica that has not heard of a
 * publish yet would take what it renders for new. One that names another content is no page.
 */
export class ReplicaPages {
  #link;
  #store;
  #build;
  #onTheWay = 0;

  /**
   * @param {RedisLink} link
   * @param {PageStore} store
   * @param {string} build names it; its pages are worth nothing to another
   */
  constructor(link, store, build) {
    this.#link = link;
    this.#store = store;
    this.#build = build;
  }

  /**
   * The page under one of Next's keys, if another replica shows it with the content that is live here.
   * @param {string} key
   * @returns {Promise<StoredPage | undefined>}
   */
  async get(key) {
    const bytes = await this.#link.ask((client, prefix) => client.get(this.#name(prefix, key)));
    const blob = bytes && unseal(key, bytes);
    if (!blob) return undefined;
    const { content, ...page } = /** @type {StoredPage & { content: string }} */ (fromBlob(blob));
    // Compared and dated in one go: it is new as of now, as this process counts time.
    if (!isSettled() || this.#store.contentOf(page) !== content) return undefined;
    // Copied out of what the socket has read, which would stay as a whole.
    return { ...page, body: Buffer.from(page.body), lastModified: steadyNow() - 1 };
  }

  /**
   * Brings a page that was rendered here to the others; nobody waits for it.
   * @param {string} key
   * @param {StoredPage} page
   */
  set(key, page) {
    const { takes } = this.#link;
    if (!takes || this.#onTheWay >= MOST_ON_THE_WAY || page.body.length > LARGEST) return;
    const content = this.#store.contentOf(page);
    if (!content || !isSettled() || this.#store.isExpired(page)) return;
    const sealed = Buffer.concat(seal(key, toBlob(page, { content })));
    this.#onTheWay++;
    this.#link
      .ask((client, prefix) => client.set(this.#name(prefix, key), sealed, DAY))
      .finally(() => this.#onTheWay--);
  }

  /**
   * @param {string} prefix
   * @param {string} key
   */
  #name(prefix, key) {
    return `${prefix}page:${this.#build}:${key}`;
  }
}

/** Not while a publish has swapped the content and its tags have not expired. */
function isSettled() {
  const { version, settled } = serverState();
  return version !== undefined && version === settled;
}
