import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';

/** @typedef {import('./picture-variants.mjs').Variant} Variant */

/** Milliseconds for one picture; one of the most pixels that are allowed takes a fifth of it. */
const PATIENCE = 10_000;

/** Milliseconds without work after which the process ends, and gives its memory back. */
const IDLE = 30_000;

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
   * What `resizePicture` returns; throws when it throws, takes too long or ends the process. The one
   * before must have come back.
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
      const answer = nextAnswer(child);
      child.send([file, width, takesWebp]);
      return toVariant(await answer);
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
  if (typeof answer === 'string') throw new Error(answer);
  const { type, body } = /** @type {{ type: string, body: Uint8Array }} */ (answer);
  return { type, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
}
