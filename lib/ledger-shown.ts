import path from 'node:path';
import type { Ledger } from './ledger.ts';
import { readLedgerFile, writeLedgerFile } from './ledger-file.ts';
import { distDir } from './posts.ts';

/**
 * The ledger by which the kept pages lead on: that of the build, then that of the last publish. Not
 * beside what else the build leaves, where a server need not be let write.
 */
const shownFile = path.join(distDir, 'cache', 'ledger.txt');

/** Reads it; empty where it is lost, so that a publish expires all that a ledger can change. */
export function readLedgerShown(): Ledger {
  return readLedgerFile(shownFile);
}

/** Keeps it; called when readers have what it says. */
export function writeLedgerShown(ledger: Ledger): void {
  writeLedgerFile(shownFile, ledger, 'where old addresses lead');
}
