import { connectTo, LONGEST_SILENCE } from './redis-client.mjs';
import { lineAbout, stateAfter } from './redis-states.mjs';
import { serverState } from './server-state.mjs';
import { withinTime } from './within-time.mjs';

/**
 * @typedef {import('./redis-states.mjs').RedisState} RedisState
 * @typedef {import('./redis-client.mjs').Client} Client
 */

/** Milliseconds that anybody waits for an answer. */
const LONGEST_WAIT = 250;

/** Milliseconds between two looks at whether Redis answers. */
const LOOK_INTERVAL = 1_000;

/** How often in a row Redis has to take something before it counts as no longer full. */
const TAKEN = 5;

/** What is asked to see whether Redis takes anything is gone after a minute. */
const EXPIRING = /** @type {const} */ ({ expiration: { type: 'EX', value: 60 } });

/**
 * The connection to Redis. Whoever asks gets an answer or, after 250 ms at most, none; after that nobody
 * waits until it is back, which is looked for in the background. Each change of state is one line on
 * stderr.
 */
export class RedisLink {
  #url;
  #prefix;
  #onMessage;
  #onReach;
  /** @type {Client} */
  #client;
  /** @type {Client} */
  #listener;
  /** @type {RedisState | undefined} */
  #state;
  #timer;
  #answered = performance.now();
  #taken = 0;

  /**
   * @param {string} url such as `redis://127.0.0.1:6379`
   * @param {string} prefix of all keys, and the channel that is listened to
   * @param {{ message: (text: string) => void, reached: () => void }} on `reached`: messages may have been missed
   */
  constructor(url, prefix, { message, reached }) {
    this.#url = url;
    this.#prefix = prefix;
    this.#onMessage = message;
    this.#onReach = reached;
    [this.#client, this.#listener] = this.#open();
    this.#timer = setInterval(() => this.#look(), LOOK_INTERVAL).unref();
  }

  /** Ends both connections. */
  close() {
    clearInterval(this.#timer);
    this.#end();
  }

  #end() {
    for (const each of [this.#client, this.#listener]) if (each.isOpen) each.destroy();
  }

  /**
   * What Redis answers to a command; undefined when it does not, or says no.
   * @template T
   * @param {(client: Client, prefix: string) => Promise<T>} command
   * @returns {Promise<T | undefined>}
   */
  async ask(command) {
    if (!this.#state || this.#state === 'gone') return undefined;
    return this.#ask(command).catch((error) => this.#fail(error));
  }

  /** Whether it is worth while to bring it something. */
  get takes() {
    return this.#state === 'there';
  }

  /**
   * @template T
   * @param {(client: Client, prefix: string) => Promise<T>} command
   */
  #ask(command) {
    return withinTime(command(this.#client, this.#prefix), LONGEST_WAIT);
  }

  /** @returns {[Client, Client]} */
  #open() {
    const client = connectTo(this.#url);
    const listener = connectTo(this.#url);
    client.on('error', (error) => this.#fail(error)).on('ready', () => this.#look());
    // What it has to say of Redis, the other says, too.
    listener.on('error', () => {}).on('ready', () => this.#onReach());
    for (const each of [client, listener]) each.connect().catch(() => {});
    listener.subscribe(this.#prefix, this.#onMessage).catch(() => {});
    return [client, listener];
  }

  async #look() {
    const looking = this.#client.set(`${this.#prefix}look`, '', EXPIRING);
    const note = () => (this.#answered = performance.now());
    looking.then(note, note);
    try {
      await withinTime(looking, LONGEST_WAIT);
      this.#taken++;
      if (this.#state !== 'full' || this.#taken >= TAKEN) this.#become('there');
    } catch (error) {
      this.#fail(error);
    }
    if (performance.now() - this.#answered > LONGEST_SILENCE) this.#reopen();
  }

  #reopen() {
    this.#answered = performance.now();
    this.#end();
    [this.#client, this.#listener] = this.#open();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#taken = 0;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    this.#become(stateAfter(reason), reason);
    return undefined;
  }

  /**
   * @param {RedisState} state
   * @param {string} [reason]
   */
  #become(state, reason = '') {
    const before = this.#state;
    if (state === before) return;
    this.#state = state;
    serverState().redis = state;
    if (before || state !== 'there') process.stderr.write(lineAbout(state, reason));
    if (state !== 'gone') this.#onReach();
  }
}
