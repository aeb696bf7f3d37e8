import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';

/** @typedef {import('./picture-variants.mjs').Variant} Variant */

/** Milliseconds for one picture; one of the most pixels that are allowed takes a fifth of it. */
const PATIENCE = 10_000;

/** Milliseconds without work after which the process ends, and gives its memory back. */
const IDLE = 30_000;

/** A file that is no picture, or a damaged one. Other errors are troubles of the machine. */
export class UnreadablePicture extends Error {}

/**
 * Makes pictures smaller in a process of its own, one at a time: pages come first, as it has a lower
 * priority, and a file that kills the decoder kills nothing else.
 */
export class PictureMaker {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  /** @type {NodeJS.Timeout | undefined} */
  #idle;

  /**
   * What `resizePicture` returns. Throws `UnreadablePicture` when it throws, and another error when it
   * takes too long or the process ends. The one before must have come back.
   * @param {string} file
   * @param {number} width in pixels
   * @param {boolean} takesWebp
   * @returns {Promise<Variant>}
   */
  async make(file, width, takesWebp) {
    clearTimeout(this.#idle);
    this.#child ??= this.#start();
    const child = this.#child;
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    try {
      const [answer] = await Promise.all([
        nextAnswer(child),
        // Not sent when the process could not be started.
        child.connected && child.send([file, width, takesWebp]),
      ]);
      return toVariant(answer);
    } finally {
      clearTimeout(patience);
      this.#idle = setTimeout(() => this.#child?.disconnect(), IDLE).unref();
    }
  }

  #start() {
    const child = fork(new URL('picture-process.mjs', import.meta.url), {
      execArgv: [],
      serialization: 'advanced',
    });
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.unref();
    child.channel?.unref();
    const forget = () => {
      if (this.#child === child) this.#child = undefined;
    };
    return child.on('exit', forget).on('disconnect', forget).on('error', forget);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<unknown>}
 */
async function nextAnswer(child) {
  const settled = new AbortController();
  const { signal } = settled;
  const end = once(child, 'exit', { signal }).then(() => {
    throw new Error('the decoder ended');
  });
  try {
    const [answer] = await Promise.race([once(child, 'message', { signal }), end]);
    return answer;
  } finally {
    settled.abort();
  }
}

/**
 * @param {unknown} answer a sentence where it went wrong
 * @returns {Variant}
 */
function toVariant(answer) {
  if (typeof answer === 'string') {
    throw answer.startsWith('timeout') ? new Error(answer) : new UnreadablePicture(answer);
  }
  const { type, body } = /** @type {{ type: string, body: Uint8Array }} */ (answer);
  return { type, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
}
