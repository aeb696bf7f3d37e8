import { appendFileSync, readFileSync } from 'node:fs';

/** How many of something were looked at: `{ pages: 12 }`. */
export type Counts = Record<string, number>;

/** Lets `run.ts` know what a test file looked at. */
export function addToSummary(counts: Counts, file = process.env.HOSTILE_SUMMARY): void {
  if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}

/** All that was noted in a file, together. */
export function readSummary(file: string): Counts {
  const all: Counts = {};
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    for (const [name, count] of Object.entries<number>(JSON.parse(line))) {
      all[name] = (all[name] ?? 0) + count;
    }
  }
  return all;
}
