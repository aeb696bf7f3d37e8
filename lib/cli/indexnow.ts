import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf } from '../dates.ts';
import { indexNowKey, submitToIndexNow } from '../index-now.ts';
import { differingPaths, formatLedger, type Ledger, parseLedger } from '../ledger.ts';
import { fileEntries } from '../ledger-update.ts';
import { readOwnContent } from '../posts.ts';
import { site } from '../site.ts';
import { siteData } from '../site-data.mjs';
import { isShown } from '../snapshot/items.ts';

// `npm run indexnow`: tells search engines what changed since they were last told. What that was is
// kept in SITE_DATA. A server that publishes with INDEXNOW_KEY tells them by itself.

const toldFile = path.join(siteData, 'indexnow.txt');

try {
  process.stdout.write(`${await tellWhatChanged()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function tellWhatChanged(): Promise<string> {
  const key = indexNowKey();
  if (!key) return 'Nobody was told: INDEXNOW_KEY is not set.';
  if (/^https?:\/\/localhost\b/.test(site.url)) {
    throw new Error(`SITE_URL is ${site.url}; set it to the address that readers know`);
  }
  const now = Date.now();
  const shown = (await readOwnContent()).filter((file) => isShown(file, now));
  const ledger = new Map(fileEntries(new Map(), shown, dayOf(now)));
  const paths = differingPaths(readTold(), ledger);
  if (paths.length === 0) return 'Nothing changed since search engines were last told.';
  const problem = await submitToIndexNow(key, paths);
  if (problem) throw new Error(`Search engines were not told: ${problem}`);
  mkdirSync(siteData, { recursive: true });
  writeFileSync(toldFile, formatLedger(ledger));
  const count = paths.length === 1 ? '1 address' : `${paths.length} addresses`;
  return `Search engines were told of ${count}.`;
}

function readTold(): Ledger {
  try {
    return parseLedger(readFileSync(toldFile, 'utf8'));
  } catch {
    return new Map();
  }
}
