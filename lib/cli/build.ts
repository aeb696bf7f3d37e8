import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeBuiltFrom } from '../built-from.ts';
import { hasErrors } from '../content-file.ts';
import { openGate } from '../content-gate.ts';
import { noteAhead, readLedgerAhead, writeLedgerAhead } from '../ledger-ahead.ts';
import { writeLedgerShown } from '../ledger-shown.ts';
import {
  keepExaminedPictures,
  leaveExaminedPictures,
  readExaminedPictures,
} from '../own-pictures.ts';
import { writeParseCache } from '../parse-cache.ts';
import {
  distDir,
  parseCacheFile,
  readBytes,
  readLedger,
  readOwnContent,
  siteFolders,
} from '../posts.ts';
import { leaveIndex } from '../search/live-index.ts';
import { removeSeedHashes, writeSeedHashes } from '../seed-hashes.mjs';
import { makeSnapshot } from '../snapshot.ts';
import { reportProblems } from './report.ts';

// `npm run build`: nothing is built from content with errors, and what was built is written down, so
// that a server knows what it has to publish, and which of its pages are whole.

const at = Date.now();
const examined = await readExaminedPictures();
const gate = await openGate(siteFolders, examined);
await keepExaminedPictures(examined);
const files = await readOwnContent(gate);
const refused = gate.problems();
const problems = [...refused, ...files.flatMap(({ problems }) => problems)];
if (refused.length > 0 || files.some(hasErrors)) {
  reportProblems(problems, files.length);
  process.exit(1);
}

// Every process of the build finds the days of changes there that the ledger does not know yet.
const ahead = readLedgerAhead();
const ledger = readLedger();
if (noteAhead(ahead, files, ledger)) writeLedgerAhead(ahead);

const parsed = `${parseCacheFile}.built`;
await writeParseCache(parsed, files);
await removeSeedHashes(distDir);
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const { status } = spawnSync(process.execPath, [next, 'build'], { stdio: 'inherit' });
if (status === 0) await writeDown();
process.exitCode = status ?? 1;

async function writeDown(): Promise<void> {
  try {
    await leaveExaminedPictures(examined);
    await writeBuiltFrom(distDir, parsed, at, readBytes);
    await writeSeedHashes(distDir);
    writeLedgerShown(ledger);
    const hashes = new Map(files.map(({ file, hash }) => [file, hash]));
    await leaveIndex(makeSnapshot(files, at).posts, (file) => hashes.get(file));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
