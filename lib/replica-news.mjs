import { randomUUID } from 'node:crypto';

/** Milliseconds to wait when what others told of could not be published here. */
const RETRY = 5_000;

/**
 * Tells other replicas that something was published, and publishes what they tell of. The name of the
 * last publish stands in Redis, so that who missed the message finds out when it is back.
 */
export class ReplicaNews {
  #self = randomUUID();
  #count = 0;
  #link;
  #publish;
  /** @type {string | undefined} what nobody was told yet */
  #untold;
  /** @type {string | null | undefined} */
  #seen;
  #isPublishing = false;
  #isWanted = false;

  /**
   * @param {import('./redis-link.mjs').RedisLink} link
   * @param {() => Promise<void>} publish
   */
  constructor(link, publish) {
    this.#link = link;
    this.#publish = publish;
  }

  /** Tells of a publish of this server, as soon as Redis is there. */
  async tell() {
    const name = `${this.#self} ${++this.#count}`;
    this.#untold = name;
    this.#seen = name;
    await this.#send(name);
  }

  /**
   * Publishes what another replica told of.
   * @param {string} name of its publish
   */
  hear(name) {
    if (name.startsWith(this.#self)) return;
    this.#seen = name;
    this.#follow();
  }

  /** After messages may have been missed: tells and hears what was to be told meanwhile. */
  async catchUp() {
    if (this.#untold) await this.#send(this.#untold);
    const bytes = await this.#link.ask((client, prefix) => client.get(lastKey(prefix)));
    if (bytes === undefined) return; // Redis is gone again.
    const last = bytes?.toString() ?? null;
    // Who has lost it may have lost any: it was emptied.
    if (last !== null && last === this.#seen) return;
    this.#seen = last;
    this.#follow();
  }

  /** @param {string} name */
  async #send(name) {
    // In this order: who begins to listen in between finds the name.
    const kept = this.#link.ask((client, prefix) => client.set(lastKey(prefix), name));
    const told = this.#link.ask((client, prefix) => client.publish(prefix, name));
    const [isKept, isTold] = await Promise.all([kept, told]);
    if (isKept !== undefined && isTold !== undefined) {
      if (this.#untold === name) this.#untold = undefined;
      return;
    }
    // A full Redis takes away what it does not replace, and none is as good as another one.
    if (isTold !== undefined) await this.#link.ask((client, prefix) => client.del(lastKey(prefix)));
  }

  async #follow() {
    this.#isWanted = true;
    if (this.#isPublishing) return;
    this.#isPublishing = true;
    while (this.#isWanted) {
      this.#isWanted = false;
      await this.#publish().catch(() => setTimeout(() => this.#follow(), RETRY).unref());
    }
    this.#isPublishing = false;
  }
}

/** @param {string} prefix */
function lastKey(prefix) {
  return `${prefix}last`;
}
