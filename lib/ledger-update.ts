import type { ContentFile } from './content-file.ts';
import { changeDay, GONE, type Ledger, type LedgerEntry, LIST, movedTo, toMove } from './ledger.ts';
import { comparablePath } from './path-spelling.ts';
import { aliasEntries } from './snapshot/aliases.ts';
import { isSound, type SoundFile } from './snapshot/items.ts';
import { toPostTags } from './tags.ts';
import { contentPath, tagPath } from './urls.ts';

/** A ledger, and the addresses in it that were public and lead nowhere now, which nobody has settled. */
export type UpdatedLedger = { ledger: Ledger; lost: string[] };

/**
 * The ledger of `files`: what it knew, `today` for what changed, and the day of its date for what is
 * new. What was renamed, or has an alias, leads to where it is now. A draft is not in it unless it was
 * public before; what had a date in the future never was.
 */
export function updateLedger(
  before: Ledger,
  files: readonly ContentFile[],
  today: string,
): UpdatedLedger {
  const shown = files.filter((file) => isSound(file) && !file.frontMatter.draft) as SoundFile[];
  const ledger = new Map([...listEntries(before, shown), ...fileEntries(before, shown, today)]);
  const targets = targetsOf(before, ledger, shown);
  const heldBack = new Set(files.flatMap((file) => [contentPath(file), ...tagPaths(file)]));
  const lost: string[] = [];
  for (const [path, entry] of before) {
    if (ledger.has(path)) continue;
    const target = targets(path, entry);
    if (target !== undefined)
      ledger.set(path, { hash: toMove(target), day: moveDay(entry, target, today) });
    else if (isSettled(entry) || heldBack.has(path)) ledger.set(path, entry);
    else if (entry.day <= today) {
      ledger.set(path, entry);
      lost.push(path);
    }
  }
  return { ledger: inOneHop(ledger), lost };
}

/** The entries of what has words of its own, of files that are shown. */
export function fileEntries(
  before: Ledger,
  shown: readonly SoundFile[],
  today: string,
): [string, LedgerEntry][] {
  const days = new Map([...before.values()].map(({ hash, day }) => [hash, day]));
  return shown.map((file) => {
    const { readerHash: hash, frontMatter } = file;
    const published = frontMatter.date?.slice(0, 10);
    const day = changeDay(file, [before], today) ?? days.get(hash) ?? published ?? today;
    return [contentPath(file), { hash, day }];
  });
}

/** The entries of lists: each has the day of its first post. */
function listEntries(before: Ledger, shown: readonly SoundFile[]): [string, LedgerEntry][] {
  const days = new Map<string, string>();
  for (const file of shown) {
    const day = file.frontMatter.date?.slice(0, 10) ?? '';
    for (const path of tagPaths(file)) {
      const known = days.get(path);
      if (known === undefined || day < known) days.set(path, day);
    }
  }
  return [...days].map(([path, day]) => {
    const known = before.get(path);
    return [path, known?.hash === LIST ? known : { hash: LIST, day }];
  });
}

/** Finds where what left an address is now, if it is anywhere. */
function targetsOf(before: Ledger, now: Ledger, shown: readonly SoundFile[]) {
  const aliases = new Map(shown.flatMap(aliasEntries));
  const byHash = new Map(
    [...now].filter(([path]) => !before.has(path)).map(([path, { hash }]) => [hash, path]),
  );
  return (path: string, entry: LedgerEntry): string | undefined =>
    aliases.get(comparablePath(path)) ??
    movedTo(entry) ??
    (entry.hash === LIST || entry.hash === GONE ? undefined : byHash.get(entry.hash));
}

function isSettled(entry: LedgerEntry): boolean {
  return entry.hash === GONE || movedTo(entry) !== undefined;
}

function moveDay(entry: LedgerEntry, target: string, today: string): string {
  return movedTo(entry) === target ? entry.day : today;
}

/** Each address leads to where its readers end, without a stop between. */
function inOneHop(ledger: ReadonlyMap<string, LedgerEntry>): Ledger {
  return new Map([...ledger].map(([path, entry]) => [path, endOf(path, entry, ledger)]));
}

function endOf(path: string, entry: LedgerEntry, ledger: Ledger): LedgerEntry {
  const seen = new Set([path]);
  let end = entry;
  for (let to = movedTo(end); to !== undefined && !seen.has(to); to = movedTo(end)) {
    seen.add(to);
    const next = ledger.get(to);
    if (next?.hash === GONE) return { hash: GONE, day: entry.day };
    if (!next || movedTo(next) === undefined) return { hash: toMove(to), day: entry.day };
    end = next;
  }
  return entry;
}

function tagPaths({ kind, frontMatter }: ContentFile): string[] {
  if (kind !== 'post') return [];
  return toPostTags(frontMatter?.tags ?? []).map(({ key }) => tagPath(key));
}
