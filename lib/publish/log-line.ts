import { createHash } from 'node:crypto';
import type { ContentFile } from '../content-file.ts';

/** One file: as it was last seen, and the version of it that readers get. */
export type FileState = { seen: ContentFile; live?: ContentFile | undefined };

/** What one publish made of one file; without `state` it is gone. */
export type LoggedFile = {
  file: string;
  state?: FileState | undefined;
  /** The text of its live version, where the log did not have it yet. */
  text?: string | undefined;
};

export type LogEntry = {
  /** The moment of its snapshot, in milliseconds since 1970. */
  at: number;
  /** The commits between which the work tree moves. */
  commit?: { from: string; to: string } | undefined;
  files: LoggedFile[];
};

/** A line that tells whether it is whole: it begins with its checksum, which names it, too. */
export function toLine(entry: LogEntry): string {
  const json = JSON.stringify(entry);
  return `${checksum(json)} ${json}\n`;
}

/** Undefined for a line that was cut off or changed. */
export function parseLine(text: string): LogEntry | undefined {
  const sum = nameOf(text);
  const json = text.slice(sum.length + 1);
  // Cast because the checksum says that these are the words of `toLine()`.
  return sum === checksum(json) ? (JSON.parse(json) as LogEntry) : undefined;
}

/** What tells a line from all others. */
export function nameOf(line: string): string {
  return line.split(' ', 1)[0] ?? '';
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}
