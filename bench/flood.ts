import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { filesBelow } from '../lib/files-below.mjs';
import { askExactly } from '../tests/ask-exactly.ts';
import { KINDS } from '../tests/site/pages.ts';
import { buildSite, root, startSite } from '../tests/site/site.ts';
import type { Flood } from './flood-client.ts';
import { percentile } from './statistics.ts';

// A flood of pictures' addresses, most of which no page uses, and what readers of pages notice of it:
// both in one run, with no picture made before. Exits 1 when a variant is made twice or an address of
// another spelling is answered.

const SECONDS = 20;

/** Milliseconds between two pages that the reader asks for. */
const PAUSE = 10;

const kept = path.join(root, '.next/cache/pictures');

/** Milliseconds of each page that one reader gets, one after another, for some seconds. */
async function readPages(origin: string, seconds: number): Promise<number[]> {
  const times: number[] = [];
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(PAUSE)) {
    const begun = performance.now();
    const { status } = await askExactly(origin, KINDS.post);
    if (status !== 200) throw new Error(`A page was answered with ${status}`);
    times.push(performance.now() - begun);
  }
  return times;
}

async function flood(origin: string, seconds: number): Promise<{ own: Flood; others: Flood }> {
  const client = fileURLToPath(new URL('flood-client.ts', import.meta.url));
  const args = ['--import', 'tsx', client, origin, String(seconds)];
  const flooding = promisify(execFile)(process.execPath, args, { cwd: root });
  // It stands for other machines, which take nothing from this one.
  if (flooding.child.pid) setPriority(flooding.child.pid, constants.priority.PRIORITY_LOW);
  return JSON.parse((await flooding).stdout);
}

if (!existsSync(path.join(root, '.next/BUILD_ID'))) buildSite(root);
rmSync(kept, { recursive: true, force: true });
const site = await startSite(root);
try {
  await readPages(site.origin, 3); // For the compiler and the caches.
  const quiet = await readPages(site.origin, SECONDS);
  const [{ own, others }, flooded] = await Promise.all([
    flood(site.origin, SECONDS),
    readPages(site.origin, SECONDS),
  ]);
  const made = filesBelow(kept).length;
  const [before, during] = [percentile(quiet, 99), percentile(flooded, 99)];
  const lines = [
    `other spellings: ${JSON.stringify(others)}`,
    `our addresses: ${JSON.stringify(own)}, pictures made: ${made}`,
    `p99 of a page: ${before.toFixed(1)} ms, in the flood ${during.toFixed(1)} ms (${(during / before).toFixed(2)})`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const isAnswered = Object.keys(others.statuses).some((status) => status !== '404');
  process.exitCode = made > own.different || isAnswered ? 1 : 0;
} finally {
  await site.stop();
}
