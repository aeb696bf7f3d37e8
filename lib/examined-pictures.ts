import { createHash } from 'node:crypto';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import type { FileStats } from './images.ts';
import { DECODER, examinePicture } from './picture-examination.ts';
import { isSameVersion } from './same-version.ts';

/** Raise it when other pictures are refused, or with another sentence. */
const FORMAT = 1;

/** Another decoder may see other damage. */
const VERSION = `${FORMAT} ${DECODER}`;

/** What was found in a picture; without `problem` it is sound. */
type Finding = FileStats & { src: string; hash: string; problem?: string | undefined };

/** What was found in pictures, kept between starts: decoding one takes longer than all else. */
export class ExaminedPictures {
  readonly #findings: Map<string, Finding>;
  #isNew = false;
  /** What is being decoded, by its path and bytes. */
  readonly #examining = new Map<string, Promise<string | undefined>>();

  constructor(findings: readonly Finding[] = []) {
    this.#findings = new Map(findings.map((finding) => [finding.src, finding]));
  }

  /** Reads what an earlier process kept; nothing when the file is missing, torn or old. */
  static async read(cacheFile: string): Promise<ExaminedPictures> {
    return new ExaminedPictures(await readCacheFile<Finding>(cacheFile, VERSION));
  }

  /** Keeps what is known now. Throws when the disk takes nothing. */
  async write(cacheFile: string): Promise<void> {
    await writeCacheFile(cacheFile, VERSION, [...this.#findings.values()]);
    this.#isNew = false;
  }

  /** Whether there is anything that was not read and not written. */
  get isNew(): boolean {
    return this.#isNew;
  }

  get size(): number {
    return this.#findings.size;
  }

  /**
   * Why a picture is not shown; a sentence. It is read when size or time of change are others, or the
   * time is 0 as that of a file in git, and decoded when its bytes are others. Throws when it cannot be
   * read.
   */
  async examine(src: string, now: FileStats, read: () => Buffer): Promise<string | undefined> {
    const known = this.#findings.get(src);
    if (known && now.mtimeMs !== 0 && isSameVersion(known, now)) return known.problem;
    const bytes = read();
    const hash = createHash('sha256').update(bytes).digest('base64url');
    const problem =
      known?.hash === hash ? known.problem : await this.#examineOnce(src, hash, bytes);
    const { size, mtimeMs } = now;
    this.#findings.set(src, { src, size, mtimeMs, hash, problem });
    this.#isNew = true;
    return problem;
  }

  /** Names the bytes of a picture; undefined when nobody has looked at it. */
  hashOf(src: string): string | undefined {
    return this.#findings.get(src)?.hash;
  }

  /** Several may ask for a picture while it is decoded for the first time. */
  #examineOnce(src: string, hash: string, bytes: Buffer): Promise<string | undefined> {
    const key = `${src}\n${hash}`;
    const examining =
      this.#examining.get(key) ??
      examinePicture(src, bytes).finally(() => this.#examining.delete(key));
    this.#examining.set(key, examining);
    return examining;
  }

  /** Forgets all pictures but these. */
  keepOnly(srcs: ReadonlySet<string>): void {
    for (const src of this.#findings.keys()) {
      if (!srcs.has(src)) this.#isNew = this.#findings.delete(src);
    }
  }
}
