import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile } from '../../bench/statistics.ts';

test('the median of an odd count is one of them, of an even count between two', () => {
  assert.equal(median([10, 2, 9]), 9);
  assert.equal(median([10, 2, 9, 1]), 5.5);
});

test('a percentile is the smallest value that so many do not exceed', () => {
  const values = [15, 20, 35, 40, 50];
  const found = [5, 30, 40, 50, 95, 100].map((percent) => percentile(values, percent));
  assert.deepEqual(found, [15, 20, 20, 35, 50, 50]);
});

test('the 95th percentile of twenty leaves one out', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index);
  assert.equal(percentile(values, 95), 19);
});

test('neither changes the order of what it gets', () => {
  const values = [3, 1, 2];
  median(values);
  percentile(values, 50);
  assert.deepEqual(values, [3, 1, 2]);
});

test('of no values there is neither', () => {
  assert.equal(median([]), NaN);
  assert.equal(percentile([], 95), NaN);
});
