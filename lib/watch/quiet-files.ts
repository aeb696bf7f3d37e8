import path from 'node:path';
import { statOf } from './file-stats.ts';

/** What a file looked like when it last changed, and when that was. */
type Changed = { state: string; since: number };

/**
 * Collects files that changed until all have stood still, so that what was written together is told
 * together. One that goes on changing holds the others up no longer than ten times that.
 */
export class QuietFiles {
  readonly #changed = new Map<string, Changed>();
  #timer: NodeJS.Timeout | undefined;
  #telling = false;
  #closed = false;

  /** `root` is where the files' paths begin; `quietTime` in milliseconds. */
  constructor(
    private readonly root: string,
    private readonly onQuiet: (files: string[]) => Promise<void>,
    private readonly quietTime: number,
  ) {}

  /** Takes a path that has just changed. */
  add(file: string): void {
    this.#changed.set(file, { state: this.#stateOf(file), since: performance.now() });
    this.#wait();
  }

  /** Tells nothing any more. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    if (this.#closed || this.#telling || this.#changed.size === 0) return;
    this.#timer ??= setTimeout(() => this.#look(), this.quietTime / 4);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    const files = this.#quietFiles();
    if (files.length > 0) await this.#tell(files);
    this.#wait();
  }

  /** Those to tell now; none while it is better to wait for the rest. */
  #quietFiles(): string[] {
    if (!this.#isTime()) return [];
    const now = performance.now();
    const files = [...this.#changed.keys()].filter((file) => this.#isQuiet(file, now));
    return this.#isTime() ? files.sort() : [];
  }

  /** Whether all files seem to stand still, or one has done so for too long to wait for others. */
  #isTime(): boolean {
    const times = [...this.#changed.values()].map(({ since }) => performance.now() - since);
    return (
      times.every((time) => time >= this.quietTime) ||
      times.some((time) => time >= this.quietTime * 10)
    );
  }

  /** Looks at the file itself: not every write is reported. */
  #isQuiet(file: string, now: number): boolean {
    const changed = this.#changed.get(file);
    if (!changed || now - changed.since < this.quietTime) return false;
    const state = this.#stateOf(file);
    if (state === changed.state) return true;
    this.#changed.set(file, { state, since: now });
    return false;
  }

  async #tell(files: string[]): Promise<void> {
    for (const file of files) this.#changed.delete(file);
    this.#telling = true;
    try {
      await this.onQuiet(files);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`Cannot publish ${files.length} changed files: ${reason}\n`);
    } finally {
      this.#telling = false;
    }
  }

  #stateOf(file: string): string {
    const stats = statOf(path.join(this.root, file));
    return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs}` : 'gone';
  }
}
