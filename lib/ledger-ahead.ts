import path from 'node:path';
import type { ContentFile } from './content-file.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { readLedgerFile, writeLedgerFile } from './ledger-file.ts';
import { siteData } from './site-data.mjs';
import { contentPath } from './urls.ts';

/** What was published before the ledger beside the posts knew of it. */
const aheadFile = path.join(siteData, 'ledger.txt');

/** Reads it; empty when there is none. */
export function readLedgerAhead(): Map<string, LedgerEntry> {
  return readLedgerFile(aheadFile);
}

/** Keeps it. On a disk that takes nothing, days are those of the process until it ends. */
export function writeLedgerAhead(ahead: Ledger): void {
  writeLedgerFile(aheadFile, ahead, 'the days of changes');
}

/** Notes the days of files that the ledger does not know yet. Returns whether it had to. */
export function noteAhead(
  ahead: Map<string, LedgerEntry>,
  files: readonly ContentFile[],
  ledger: Ledger,
): boolean {
  let isNew = false;
  for (const file of files) {
    const { changed: day, readerHash: hash } = file;
    const path = contentPath(file);
    const known = ahead.get(path);
    if (!day || ledger.get(path)?.hash === hash) continue;
    if (known?.hash === hash && known.day === day) continue;
    ahead.set(path, { hash, day });
    isNew = true;
  }
  return isNew;
}

/** Takes out what the ledger knows by now. Returns whether there was any. */
export function dropKnown(ahead: Map<string, LedgerEntry>, ledger: Ledger): boolean {
  const known = [...ahead].filter(([path, { hash }]) => ledger.get(path)?.hash === hash);
  for (const [path] of known) ahead.delete(path);
  return known.length > 0;
}
