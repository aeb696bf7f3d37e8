import type { ContentFile } from './content-file.ts';
import { isSound } from './snapshot/items.ts';
import { contentPath } from './urls.ts';

/** What readers read at an address, and the day it last changed (`2026-11-25`, the site's zone). */
export type LedgerEntry = { hash: string; day: string };

/** By path. One stands beside the posts, and one in `SITE_DATA` for what is ahead of it. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

const HEAD =
  '# What readers read at each address, and the day it last changed. Written by "npm run ledger".\n';

/** The entries of a ledger's text; lines that are none, such as those of a merge, are passed over. */
export function parseLedger(text: string): Ledger {
  const entries = new Map<string, LedgerEntry>();
  for (const [, path = '', hash = '', day = ''] of text.matchAll(ENTRY)) {
    entries.set(path, { hash, day });
  }
  return entries;
}
const ENTRY = /^(\/\S+) ([0-9a-f]{16}) (\d{4}-\d{2}-\d{2})\r?$/gm;

/** One address a line, in order, so that two branches rarely touch the same lines. */
export function formatLedger(ledger: Ledger): string {
  const entries = [...ledger].sort(([one], [other]) => (one < other ? -1 : 1));
  return HEAD + entries.map(([path, { hash, day }]) => `${path} ${hash} ${day}\n`).join('');
}

type Dated = Pick<ContentFile, 'kind' | 'slug' | 'readerHash' | 'changed'>;

/**
 * The day since when readers read what a file says: that of the first ledger that knows these words,
 * else that of `before`, what they read until now, if it says the same. Else it is news of `today`;
 * undefined for an address that nobody knew.
 */
export function changeDay(
  file: Dated,
  ledgers: readonly Ledger[],
  today: string,
  before?: Dated,
): string | undefined {
  const entries = ledgers.flatMap((ledger) => ledger.get(contentPath(file)) ?? []);
  const known = entries.find(({ hash }) => hash === file.readerHash);
  if (known) return known.day;
  if (before?.readerHash === file.readerHash) return before.changed;
  return before || entries.length > 0 ? today : undefined;
}

/**
 * The ledger of `files`: what it knew, `today` for what changed, and the day of its date for what is
 * new. A file that was renamed keeps its day. Drafts are not in it, nor are files with errors.
 */
export function updateLedger(ledger: Ledger, files: readonly ContentFile[], today: string): Ledger {
  const shown = files.filter((file) => isSound(file) && !file.frontMatter.draft);
  const paths = new Set(shown.map(contentPath));
  const gone = new Map(
    [...ledger].filter(([path]) => !paths.has(path)).map(([, { hash, day }]) => [hash, day]),
  );
  return new Map(
    shown.map((file) => {
      const { readerHash: hash, frontMatter } = file;
      const published = frontMatter?.date?.slice(0, 10);
      const day = changeDay(file, [ledger], today) ?? gone.get(hash) ?? published ?? today;
      return [contentPath(file), { hash, day }];
    }),
  );
}

/** The addresses of which two ledgers know other things. */
export function differingPaths(one: Ledger, other: Ledger): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path)?.hash !== other.get(path)?.hash).sort();
}
