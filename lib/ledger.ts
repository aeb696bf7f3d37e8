import type { ContentFile } from './content-file.ts';
import { contentPath } from './urls.ts';

/** What was ever public at an address, and the day that it last changed (`2026-11-25`, the site's zone). */
export type LedgerEntry = {
  /** Of what readers read there, or `LIST`, `GONE`, or what `movedTo()` reads. */
  hash: string;
  day: string;
};

/** In the place of a hash: a list of posts, which says nothing of its own. */
export const LIST = '-';

/** In the place of a hash: nothing is there any more, and that is meant. */
export const GONE = 'gone';

/** In the place of a hash: the address leads to another one. */
export function toMove(target: string): string {
  return `-> ${target}`;
}

/** A path: what begins with two slashes would be another site. */
const MOVE = /^-> (\/(?![\\/])[^\s\\]*)$/;

/** The address to which one leads; undefined for one that stays where it is. */
export function movedTo({ hash }: LedgerEntry): string | undefined {
  return MOVE.exec(hash)?.[1];
}

/** By path. One stands beside the posts, and one in `SITE_DATA` for what is ahead of it. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

const HEAD =
  '# Every address that was ever public, and the day it last changed. Written by "npm run ledger".\n';

/** The entries of a ledger's text; lines that are none, such as those of a merge, are passed over. */
export function parseLedger(text: string): Ledger {
  const entries = new Map<string, LedgerEntry>();
  for (const [, path = '', hash = '', day = ''] of text.matchAll(ENTRY)) {
    entries.set(path, { hash, day });
  }
  return entries;
}
const ENTRY = /^(\/\S+) ([0-9a-f]{16}|-|gone|-> \/(?![\\/])[^\s\\]*) (\d{4}-\d{2}-\d{2})\r?$/gm;

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

/** The addresses of which two ledgers know other things. */
export function differingPaths(one: Ledger, other: Ledger): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path)?.hash !== other.get(path)?.hash).sort();
}
