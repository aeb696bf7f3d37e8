import { createClient, RESP_TYPES } from '@redis/client';

/** @typedef {ReturnType<typeof connectTo>} Client */

/** Milliseconds without an answer after which the connection is made anew: its other end may be no more. */
export const LONGEST_SILENCE = 5_000;

/**
 * A client that never waits for a connection; values are bytes.
 * @param {string} url such as `redis://127.0.0.1:6379`
 */
export function connectTo(url) {
  return createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 1_000,
    pingInterval: 2_000,
    socket: {
      connectTimeout: 1_000,
      socketTimeout: LONGEST_SILENCE,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 1_000),
    },
  }).withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
}
