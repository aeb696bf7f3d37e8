import { randomBytes } from 'node:crypto';

/**
 * What the server and the routes that run in it tell each other. They are different module
 * instances of one process, so it lives on `globalThis`.
 * @typedef {object} ServerState
 * @property {string} token lets the server's own requests publish; new with each start
 * @property {boolean} ready whether readers should be sent here
 * @property {ReadonlySet<string>} gone paths, as `normalizePath()` spells them, that are no more, and for good
 * @property {(path: string) => boolean} isAbsent whether there is nothing where only content can be, as `absent.ts` tells
 * @property {(time: number | undefined) => void} setClock calls for a publish at that moment (milliseconds since 1970)
 * @property {(wish: import('./publish.ts').Wish) => Promise<void>} publish brings in what is new, and says what is held back
 * @property {() => void} tellReplicas says that there is something new to publish
 * @property {'there' | 'full' | 'gone'} [redis] whether Redis, which replicas share, answers; `full`: it takes nothing
 * @property {string} [version] of the content that is live, as `content-version.ts` names it; where replicas share pages
 * @property {string | undefined} [settled] the last version with which all tags have expired
 * @property {(paths: readonly string[], follow?: boolean) => Promise<void>} warm asks for pages, so that readers need not wait for them
 */

const STATE = Symbol.for('dekap-pagi.server');

/**
 * The state of this process. Without our server (`next start`) there is no clock and no warming.
 * @returns {ServerState}
 */
export function serverState() {
  const holder = /** @type {typeof globalThis & { [STATE]?: ServerState }} */ (globalThis);
  holder[STATE] ??= {
    token: randomBytes(32).toString('hex'),
    ready: true,
    gone: new Set(),
    isAbsent: () => false,
    setClock: () => {},
    publish: async () => {},
    tellReplicas: () => {},
    warm: async () => {},
  };
  return holder[STATE];
}
