import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seal, unseal } from './checked-blob.mjs';

const NAME = /^[0-9a-f]{64}$/;
const LEFTOVER = /^[0-9a-f]{64}\./;

/**
 * A folder of blobs under keys. A blob is written beside and renamed, and read back only if it is
 * whole: a crash or a full disk costs one, never shows half of one. The oldest go when there are
 * more than `maxBytes`.
 */
export class CheckedFolder {
  #folder;
  #maxBytes;
  /** @type {Promise<number>} */
  #bytes;

  /**
   * @param {string} folder
   * @param {number} maxBytes
   */
  constructor(folder, maxBytes) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#bytes = this.#files().then(sum);
  }

  /**
   * The blob under a key; undefined when there is none or it is torn.
   * @param {string} key
   * @returns {Promise<Buffer | undefined>}
   */
  async read(key) {
    const file = this.#fileOf(key);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return undefined;
    const blob = unseal(key, bytes);
    if (!blob) await rm(file, { force: true });
    return blob;
  }

  /**
   * @param {string} key
   * @param {Buffer} blob
   */
  async write(key, blob) {
    const file = this.#fileOf(key);
    const temporary = `${file}.${process.pid}.${process.hrtime.bigint()}`;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, seal(key, blob));
    await rename(temporary, file);
    this.#bytes = this.#bytes.then((bytes) => bytes + blob.length);
    if ((await this.#bytes) > this.#maxBytes) await this.#sweep();
  }

  /** Removes the oldest blobs down to four fifths, so that not every write has to. */
  async #sweep() {
    const files = (await this.#files()).sort((a, b) => a.mtimeMs - b.mtimeMs);
    let bytes = sum(files);
    for (const { file, size } of files) {
      if (bytes <= this.#maxBytes * 0.8) break;
      await rm(file, { force: true });
      bytes -= size;
    }
    this.#bytes = Promise.resolve(bytes);
  }

  /** @returns {Promise<{ file: string, size: number, mtimeMs: number }[]>} */
  async #files() {
    const names = await readdir(this.#folder, { recursive: true }).catch(() => []);
    const files = names.map((name) => path.join(this.#folder, name));
    for (const file of files) {
      // Left half written by a process that was killed.
      if (LEFTOVER.test(path.basename(file)) && !file.includes(`.${process.pid}.`)) {
        await rm(file, { force: true });
      }
    }
    return Promise.all(
      files.filter(isBlob).map(async (file) => {
        const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
        return { file, size, mtimeMs };
      }),
    );
  }

  /** @param {string} key */
  #fileOf(key) {
    const name = createHash('sha256').update(key).digest('hex');
    return path.join(this.#folder, name.slice(0, 2), name);
  }
}

/** @param {string} file */
function isBlob(file) {
  return NAME.test(path.basename(file));
}

/** @param {{ size: number }[]} files */
function sum(files) {
  return files.reduce((bytes, { size }) => bytes + size, 0);
}
