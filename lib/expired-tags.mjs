import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportDiskTrouble } from './disk-trouble.mjs';

/**
 * When each cache tag last expired. Next knows it in memory only; written down, what was stale
 * before a restart is stale after it, the build's own pages included.
 */
export class ExpiredTags {
  #journal;
  /** @type {Map<string, number>} */
  #times;

  /** Rises with every expiry: who has looked since the last one need not look again. */
  count = 0;

  /** When the last of them was, in milliseconds since 1970. */
  last = 0;

  /** @param {string} journal file that keeps them, one line an expiry */
  constructor(journal) {
    this.#journal = journal;
    this.#times = new Map(readLines(journal).flatMap(parseLine));
    writing(() => {
      mkdirSync(path.dirname(journal), { recursive: true });
      // Written again with one line a tag, and without a line that a crash cut off.
      const temporary = `${journal}.${process.pid}`;
      writeFileSync(temporary, [...this.#times].map(toLine).join(''));
      renameSync(temporary, journal);
    });
  }

  /**
   * Expires tags as of now.
   * @param {readonly string[]} tags
   */
  add(tags) {
    const now = Date.now();
    for (const tag of tags) this.#times.set(tag, now);
    this.count++;
    this.last = now;
    // Synchronous: a publish that was answered is not forgotten by a crash right after it.
    const lines = tags.map((tag) => toLine([tag, now])).join('');
    writing(() => appendFileSync(this.#journal, lines));
  }

  /**
   * Whether one of the tags has expired after a moment.
   * @param {readonly string[]} tags
   * @param {number} time milliseconds since 1970
   */
  anySince(tags, time) {
    return tags.some((tag) => (this.#times.get(tag) ?? 0) > time);
  }
}

/**
 * Without the journal tags expire all the same, until the server stops.
 * @param {() => void} write
 */
function writing(write) {
  try {
    write();
  } catch (error) {
    reportDiskTrouble('write down what expired', error);
  }
}

/** @param {[string, number]} entry */
function toLine(entry) {
  return `${JSON.stringify(entry)}\n`;
}

/** @param {string} file */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * @param {string} line
 * @returns {[string, number][]} the one entry of a line, or none of a line that was cut off
 */
function parseLine(line) {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
