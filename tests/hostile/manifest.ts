import { readFileSync } from 'node:fs';
import type { Fields, Placed } from './post-files.ts';

/** A post of the site under test: its strings, and its fields as the loader has them. */
export type HostilePost = Fields & { slug: string; index: number; strings: Placed[] };

/** A file that must not be published, and what an editor is told about it. */
export type Refusal = { file: string; string: string; messages: string[] };

/** What `run.ts` prepared; the tests read it from the file that `HOSTILE` names. */
export type Manifest = {
  /** Newest first; the first hold no strings, to compare the others with. */
  posts: HostilePost[];
  refusals: Refusal[];
  requests: string[];
  /** Folder of the site. */
  folder: string;
  /** Stands in files that are not public; no answer may hold it. */
  secret: string;
};

export function readManifest(): Manifest {
  const file = process.env.HOSTILE;
  if (!file) throw new Error('Run npm run test:hostile: it prepares what these tests look at');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Whether each string has a post of its own, and each path is asked for everywhere. */
export function isLongRun(): boolean {
  return process.env.HOSTILE_ALL === '1';
}
