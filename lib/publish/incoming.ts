import type { Gate } from '../content-gate.ts';
import type { FileStats, Pictures } from '../images.ts';
import type { Ledger } from '../ledger.ts';
import type { ContentName } from '../posts.ts';

/** A file of `posts/` that is new, or other than it was. */
export type IncomingFile = ContentName & {
  /** A sentence says why they are not read. */
  bytes: Buffer | string;
  stats: FileStats;
};

/** What a publish brings in. */
export type Incoming = {
  changed: IncomingFile[];
  /** Files that are gone. */
  gone: string[];
  /** Decoded paths (`/img/x.webp`) of pictures that came, changed or went. */
  pictures: ReadonlySet<string>;
  /** The ledger beside the posts, where it may be another one. */
  ledger?: Ledger | undefined;
  /** What is let in, and what is not, as it will be. */
  gate: Gate;
  /** The pictures as they will be. */
  look: Pictures;
  /** Where the work tree will move from and to. */
  commit?: { from: string; to: string };
  /** Brings the folders to it; called when readers already have it. */
  settle: () => Promise<void>;
};
