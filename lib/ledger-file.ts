import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { formatLedger, type Ledger, type LedgerEntry, parseLedger } from './ledger.ts';

/** Reads a ledger that the server keeps for itself; empty when there is none. */
export function readLedgerFile(file: string): Map<string, LedgerEntry> {
  try {
    return new Map(parseLedger(readFileSync(file, 'utf8')));
  } catch {
    return new Map();
  }
}

/** Keeps it, whole or not at all. On a disk that takes nothing it says `what` is not kept, and goes on. */
export function writeLedgerFile(file: string, ledger: Ledger, what: string): void {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, formatLedger(ledger));
    renameSync(temporary, file);
  } catch (error) {
    reportDiskTrouble(`keep ${what}`, error);
  }
}
