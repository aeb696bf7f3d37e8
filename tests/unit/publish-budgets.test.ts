import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetLines } from '../../bench/publish/budgets.ts';
import type { Result } from '../../bench/publish/result.ts';
import { table } from '../../bench/publish/table.ts';

const MEGABYTE = 1024 * 1024;

/** Edits seen after `live` milliseconds; Hugo takes 9 s for one. */
function resultOf(posts: number, buildCpu: number, live: number, residentMb: number): Result {
  const samples = [{ live, answer: live - 20, fetch: 12.4 }];
  return {
    posts,
    build: { cpu: buildCpu, wall: 12.34, memory: 700 * MEGABYTE },
    publishing: {
      startUp: 812,
      edits: samples,
      additions: samples,
      deletions: samples,
      renamings: samples,
      renderedAgain: 3,
      resident: residentMb * MEGABYTE,
      pages: 2000,
    },
    snapshot: { cold: 4.5, warm: 0.4 },
    hugo: {
      build: { cpu: 10, wall: 8, memory: 300 * MEGABYTE },
      edit: 9,
    },
  };
}

test('each budget says what was measured, and whether it was met', () => {
  const huge = { ...resultOf(100_000, 61, 459, 1000), hugo: undefined };
  const lines = budgetLines([resultOf(100, 20, 150, 200), resultOf(10_000, 30, 306, 401), huge]);
  assert.deepEqual(lines, [
    'build CPU, 10,000 / 100 posts                       1.5   budget <= 1.5: met',
    'build CPU, 100,000 / 100 posts                     3.05   budget <= 3: missed',
    'content loaded cold, 10,000 posts, CPU s            4.5   budget <= 4: missed',
    'content loaded warm, 10,000 posts, CPU s            0.4   budget <= 0.4: met',
    'edit p95, 10,000 posts, s                         0.306   budget <= 0.3: missed',
    'edit p95 / Hugo, 10,000 posts                     0.034   budget <= 0.0333: missed',
    'edit p95, 100,000 / 10,000 posts                    1.5   budget <= 1.5: met',
    'resident memory, 10,000 posts, MB                   401   budget <= 400: missed',
    'resident memory, 100,000 posts, MB                 1000   budget <= 1024: met',
  ]);
});

test('a budget without its measurement is neither met nor missed', () => {
  const lines = budgetLines([resultOf(1000, 20, 150, 200)]);
  assert.equal(lines[0], 'build CPU, 10,000 / 100 posts              not measured   budget <= 1.5');
  assert.equal(lines.filter((line) => line.includes('not measured')).length, lines.length);
});

test('the table has a column for each number of posts, and a dash for what was not measured', () => {
  const huge = { ...resultOf(100_000, 61, 459, 1000), hugo: undefined };
  const lines = table([resultOf(100, 20, 150, 200), huge]).split('\n');
  assert.deepEqual(
    [0, 1, 2, 8, 9, 10, 18].map((index) => lines[index]),
    [
      '| posts                                  |       100 |    100000 |',
      '|----------------------------------------|----------:|----------:|',
      '| build: processor time, s               |      20.0 |      61.0 |',
      '| edit seen after, p50 / p95, ms         | 150 / 150 | 459 / 459 |',
      '|   of which the answer, ms              | 130 / 130 | 439 / 439 |',
      '|   git fetch alone, ms                  |   12 / 12 |   12 / 12 |',
      '| Hugo, build: time, s                   |      8.00 |         – |',
    ],
  );
});
