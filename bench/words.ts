import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { knownRoots } from '../lib/search/roots.ts';
import { stem } from '../lib/search/stem.ts';
import { wordsOf } from '../lib/search/words.ts';

// What the words of a search cost: reading the roots, and finding the root of each word of all posts.
// Memory is counted after a collection, for which node needs --expose-gc.

const ROUNDS = 20;

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Milliseconds of processor time: other programs do not count. */
function spent(step: () => void): number {
  const start = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How many words a second of processor time `step` reads, when it reads `count`. */
function rate(count: number, step: () => void): string {
  const taken = spent(() => {
    for (let round = 0; round < ROUNDS; round++) step();
  });
  return `${Math.round((count * ROUNDS * 1000) / taken)} words/s`;
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const folder = path.join(process.cwd(), 'posts');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));
const before = memory();
const loaded = spent(knownRoots);
const held = memory() - before;
const words = texts.flatMap(wordsOf);
const cold = spent(() => words.forEach(stem));
const heldAfter = memory() - before;

const report = [
  `roots: read in ${loaded.toFixed(0)} ms, ${inMegabytes(held)} of heap; with all words ${inMegabytes(heldAfter)}`,
  `posts: ${words.length} words, ${new Set(words).size} of them distinct`,
  `stem(): the first time ${cold.toFixed(0)} ms for all, then ${rate(words.length, () => words.forEach(stem))}`,
  `wordsOf(): ${rate(words.length, () => texts.flatMap(wordsOf))}`,
];
process.stdout.write(`${report.join('\n')}\n`);
