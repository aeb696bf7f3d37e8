import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportDiskTrouble } from '../disk-trouble.mjs';
import { type LogEntry, nameOf, parseLine, toLine } from './log-line.ts';

/** What a log tells when it is opened. */
export type Opened = {
  log: PublishLog;
  /** Of these no page shows what was before. */
  done: LogEntry[];
  /** What was before these may still be on a page. */
  undone: LogEntry[];
  /** Whether there are pages that show what was written down in another log, which is lost. */
  isLost: boolean;
};

/**
 * Everything that was published since the build, one line a publish. A line is there whole or not
 * at all, so a crash leaves a state that some publish made. A mark beside the rendered pages names
 * the last line that all of them show: log and pages may be lost, each without the other. Nothing is
 * forced to the disk: what a power cut takes is found again in `posts/` at the next start.
 */
export class PublishLog {
  static open(file: string, mark: string): Opened {
    const log = new PublishLog(file, mark);
    const { entries, names } = log.#read();
    const end = names.lastIndexOf(log.#marked) + 1;
    const isLost = log.#marked !== '' && end === 0;
    return { log, done: entries.slice(0, end), undone: entries.slice(end), isLost };
  }

  #file: string;
  #mark: string;
  #marked: string;
  #length = 0;
  #last = '';
  /** Whether half of a line follows: of a crash, or what a server is writing while another looks. */
  #isTorn = false;
  /** Where the line with a text begins and how long it is, by the hash of the text. */
  #texts = new Map<string, { start: number; length: number }>();

  private constructor(file: string, mark: string) {
    this.#file = file;
    this.#mark = mark;
    this.#marked = readIfThere(mark).toString();
  }

  /** Reads the lines up to the first that is not whole. */
  #read(): { entries: LogEntry[]; names: string[] } {
    const bytes = readIfThere(this.#file);
    const entries: LogEntry[] = [];
    const names: string[] = [];
    for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', this.#length)) {
      const line = bytes.toString('utf8', this.#length, end + 1);
      const entry = parseLine(line.slice(0, -1));
      if (!entry) break;
      this.#remember(entry, line);
      entries.push(entry);
      names.push(this.#last);
    }
    this.#isTorn = this.#length < bytes.length;
    return { entries, names };
  }

  /**
   * Writes down what is about to be live. On a disk that takes nothing it is live all the same: the
   * next start finds it in `posts/` again.
   */
  append(entry: LogEntry): void {
    const line = toLine(entry);
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      if (this.#isTorn) this.#cutOff();
      appendFileSync(this.#file, line);
      this.#remember(entry, line);
    } catch (error) {
      reportDiskTrouble('write down what was published', error);
      this.#cutOff();
    }
  }

  /** Writes down that no page is left that shows what was before the last line. */
  done(): void {
    if (this.#marked === this.#last) return;
    try {
      mkdirSync(path.dirname(this.#mark), { recursive: true });
      writeFileSync(this.#mark, this.#last);
      this.#marked = this.#last;
    } catch (error) {
      reportDiskTrouble('write down what the pages show', error);
    }
  }

  has(hash: string): boolean {
    return this.#texts.has(hash);
  }

  /** The text with a hash; undefined when it was never published from here. */
  textOf(hash: string): string | undefined {
    const place = this.#texts.get(hash);
    if (!place) return undefined;
    const bytes = readFileSync(this.#file).subarray(place.start, place.start + place.length - 1);
    const files = parseLine(bytes.toString())?.files;
    return files?.find(({ state, text }) => text !== undefined && state?.live?.hash === hash)?.text;
  }

  /** Half of a line would hide all that follow. */
  #cutOff(): void {
    try {
      truncateSync(this.#file, this.#length);
      this.#isTorn = false;
    } catch {
      // There is no file.
    }
  }

  #remember({ files }: LogEntry, line: string): void {
    const place = { start: this.#length, length: Buffer.byteLength(line) };
    this.#length += place.length;
    this.#last = nameOf(line);
    for (const { state, text } of files) {
      if (text !== undefined && state?.live) this.#texts.set(state.live.hash, place);
    }
  }
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return Buffer.alloc(0);
    throw error;
  }
}
