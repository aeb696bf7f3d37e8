import { setTimeout } from 'node:timers/promises';
import { createClock } from './clock.mjs';
import { serverState } from './server-state.mjs';

/**
 * What the server publishes by itself, through the same handler as everyone else: Next expires
 * pages only within a request.
 * @param {import('./inner-requests.mjs').InnerRequest} ask
 * @param {import('./page-store.mjs').PageStore} store
 */
export function createOwnPublishing(ask, store) {
  const state = serverState();
  /** @param {import('./publish.ts').Wish | null} wish null: all that a call from outside asks for */
  const publish = async (wish) => {
    const { status, text } = await ask('POST', '/api/publish', wish, state.token);
    if (status !== 200 && status !== 422) throw new Error(text || `status ${status}`);
    /** @type {import('./publish/outcome.ts').Outcome} */
    const outcome = JSON.parse(text);
    return outcome;
  };
  const publishAndReport = async (/** @type {import('./publish.ts').Wish | null} */ wish) => {
    const { heldBack } = await publish(wish).catch((error) => {
      process.stderr.write(`Cannot publish: ${error.message}\n`);
      throw error;
    });
    for (const { file, line, column, rule, message } of heldBack) {
      process.stderr.write(`Held back: ${file}:${line}:${column} ${rule}: ${message}\n`);
    }
  };
  state.setClock = createClock(() => publishAndReport({}));
  state.publish = publishAndReport;
  state.warm = warmer(ask, store);
  return publishAndReport;
}

/** Most pages that are asked for after a publish; what is further down comes when a reader asks. */
const MOST_PAGES = 40;

/** Milliseconds after which the replica that told of a publish has rendered most of them for all. */
const HEAD_START = 3_000;

/**
 * One page after another, so that readers are not kept waiting; a newer list takes the place of one
 * that is not at its end.
 * @param {import('./inner-requests.mjs').InnerRequest} ask
 * @param {import('./page-store.mjs').PageStore} store
 * @returns {import('./server-state.mjs').ServerState['warm']}
 */
function warmer(ask, store) {
  let current = 0;
  return async (paths, follow) => {
    const own = ++current;
    if (follow) await setTimeout(HEAD_START, undefined, { ref: false });
    for (const pathname of paths.slice(0, MOST_PAGES)) {
      if (own !== current) return;
      // A failure is the reader's to see, should one ask.
      if (!store.peek(pathname)) await ask('GET', pathname).catch(() => undefined);
    }
  };
}
