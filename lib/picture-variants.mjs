import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { CheckedFolder } from './checked-folder.mjs';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { isStill, pictureFile } from './picture-files.mjs';
import { PictureMaker, UnreadablePicture } from './picture-maker.mjs';
import { ENCODER } from './picture-resize.mjs';

/** @typedef {import('./picture-files.mjs').PictureFile} PictureFile */

/**
 * A picture in the size that a page asks for.
 * @typedef {{ type: string, body: Buffer }} Variant
 */

/** Milliseconds after which a picture that could not be read is tried again. */
const PAUSE = 10 * 60_000;

/** The same where the machine had no time or memory for it. */
const SHORT_PAUSE = 10_000;

/** Pictures that wait to be made. Who comes when there are more is told to come again. */
const MOST_WAITING = 200;

/**
 * Smaller forms of pictures, made when they are first asked for: each once, one at a time so that
 * pages need not wait for them, and kept on disk with a checksum.
 */
export class PictureVariants {
  #disk;
  #maker = new PictureMaker();
  #oneAtATime = pLimit(1);
  /** @type {Map<string, Promise<Variant>>} what is being made */
  #making = new Map();
  /** @type {LRUCache<string, 'unreadable' | 'busy'>} files that were no success, of which the log has been told */
  #failed = new LRUCache({ max: 1000, ttl: PAUSE });

  /**
   * @param {string} folder
   * @param {number} maxBytes
   */
  constructor(folder, maxBytes) {
    this.#disk = new CheckedFolder(folder, maxBytes);
  }

  /**
   * A picture that is live, at most `width` pixels wide. `'busy'` when too many wait already,
   * undefined when there is no such picture or it cannot be read.
   * @param {string} src such as `/img/x.webp`
   * @param {number} width
   * @param {boolean} takesWebp
   * @returns {Promise<Variant | 'busy' | undefined>}
   */
  async read(src, width, takesWebp) {
    const file = pictureFile(src);
    if (typeof file === 'string') return undefined;
    const failure = this.#failed.get(nameOf(file));
    if (failure) return failure === 'busy' ? 'busy' : undefined;
    const key = [nameOf(file), width, takesWebp, ENCODER].join('\n');
    const kept = await this.#disk.read(key);
    if (kept) return fromBlob(kept);
    if (!this.#making.has(key) && this.#oneAtATime.pendingCount >= MOST_WAITING) return 'busy';
    try {
      return await this.#makeOnce(key, () => this.#maker.make(file.path, width, takesWebp));
    } catch (error) {
      if (!isStill(file, src)) return this.read(src, width, takesWebp);
      const isUnreadable = error instanceof UnreadablePicture;
      this.#reportFailure(file, isUnreadable ? 'unreadable' : 'busy', error);
      return isUnreadable ? undefined : 'busy';
    }
  }

  /**
   * @param {string} key
   * @param {() => Promise<Variant>} make
   * @returns {Promise<Variant>}
   */
  #makeOnce(key, make) {
    const known = this.#making.get(key);
    if (known) return known;
    const making = this.#oneAtATime(make)
      .then((variant) => this.#keep(key, variant))
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /**
   * @param {string} key
   * @param {Variant} variant
   */
  async #keep(key, variant) {
    const writing = this.#disk.write(key, toBlob(variant));
    await writing.catch((error) => reportDiskTrouble('keep a picture', error));
    return variant;
  }

  /**
   * @param {PictureFile} file
   * @param {'unreadable' | 'busy'} failure
   * @param {unknown} error
   */
  #reportFailure(file, failure, error) {
    if (this.#failed.has(nameOf(file))) return;
    const isBusy = failure === 'busy';
    this.#failed.set(nameOf(file), failure, { ttl: isBusy ? SHORT_PAUSE : PAUSE });
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    const remedy = isBusy ? 'it is tried again in 10 s' : 'put it there again';
    process.stderr.write(`Cannot read the picture ${file.path} (${reason}); ${remedy}\n`);
  }
}

/** @param {PictureFile} file */
function nameOf({ path, size, mtimeMs }) {
  return [path, size, mtimeMs].join('\n');
}

/**
 * Its type, a line feed, its bytes.
 * @param {Variant} variant
 */
function toBlob({ type, body }) {
  return Buffer.concat([Buffer.from(`${type}\n`), body]);
}

/**
 * @param {Buffer} blob
 * @returns {Variant}
 */
function fromBlob(blob) {
  const end = blob.indexOf('\n');
  return { type: blob.toString('latin1', 0, end), body: blob.subarray(end + 1) };
}
