import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { steadyNow } from './steady-time.mjs';

/**
 * A line of the journal: the tag, when it last expired (milliseconds since 1970), and the version of
 * the content that it expired with, see `content-version.ts`.
 * @typedef {[tag: string, time: number, version?: string]} Entry
 */

/**
 * When each cache tag last expired. Next knows it in memory only; written down, what was stale
 * before a restart is stale after it, the build's own pages included.
 */
export class ExpiredTags {
  #journal;
  /** @type {Map<string, Entry>} by tag */
  #entries;

  /** Rises with every expiry: who has looked since the last one need not look again. */
  count = 0;

  /** When the last of them was, in milliseconds since 1970. */
  last = 0;

  /** @param {string} journal file that keeps them, one line an expiry */
  constructor(journal) {
    this.#journal = journal;
    this.#entries = new Map(readLines(journal).flatMap(parseLine));
    writing(() => {
      mkdirSync(path.dirname(journal), { recursive: true });
      // Written again with one line a tag, and without a line that a crash cut off.
      const temporary = `${journal}.${process.pid}`;
      writeFileSync(temporary, [...this.#entries.values()].map(toLine).join(''));
      renameSync(temporary, journal);
    });
  }

  /**
   * Expires tags as of now.
   * @param {readonly string[]} tags
   * @param {string} [version]
   */
  add(tags, version) {
    const now = steadyNow();
    const entries = tags.map(
      (tag) => /** @type {Entry} */ (version ? [tag, now, version] : [tag, now]),
    );
    for (const entry of entries) this.#entries.set(entry[0], entry);
    this.count++;
    this.last = now;
    // Synchronous: a publish that was answered is not forgotten by a crash right after it.
    writing(() => appendFileSync(this.#journal, entries.map(toLine).join('')));
  }

  /**
   * The version of the content that a tag last expired with: empty when it never did since the build,
   * undefined when that is not known.
   * @param {string} tag
   * @returns {string | undefined}
   */
  versionOf(tag) {
    const entry = this.#entries.get(tag);
    return entry ? entry[2] : '';
  }

  /**
   * Whether one of the tags has expired after a moment.
   * @param {readonly string[]} tags
   * @param {number} time milliseconds since 1970
   */
  anySince(tags, time) {
    return tags.some((tag) => (this.#entries.get(tag)?.[1] ?? 0) > time);
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

/** @param {Entry} entry */
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
 * @returns {[tag: string, entry: Entry][]} the one entry of a line, or none of a line that was cut off
 */
function parseLine(line) {
  try {
    const entry = JSON.parse(line);
    // The clock was set back since: what will be rendered is newer all the same.
    entry[1] = Math.min(entry[1], steadyNow());
    return [[entry[0], entry]];
  } catch {
    return [];
  }
}
