import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editSorted, placeIn } from '../../lib/snapshot/sorted-list.ts';

const ascending = (a: number, b: number) => a - b;
const odd = (count: number) => Array.from({ length: count }, (_, index) => 2 * index + 1);

describe('editSorted() puts and takes items at their places', () => {
  const list = odd(200);
  const many = odd(40).map((item) => item + 1);
  const cases: [string, number[], number[]][] = [
    ['one', [], [4]],
    ['before the first', [], [0]],
    ['after the last', [], [1000]],
    ['instead of another', [1], [2]],
    ['the same again', [5], [5]],
    ['some that the list does not hold', [4, 5], []],
    ['more than few', odd(20), many],
    ['all', list, []],
  ];
  for (const [fact, removed, added] of cases) {
    test(fact, () => {
      const kept = list.filter((item) => !removed.includes(item));
      const expected = [...kept, ...added].sort(ascending);
      assert.deepEqual(editSorted(list, removed, added, ascending), expected);
      assert.deepEqual(list, odd(200));
    });
  }
});

test('editSorted() answers the same list when nothing changes', () => {
  const list = odd(3);
  assert.equal(editSorted(list, [], [], ascending), list);
});

test('placeIn() tells where an item stands or would stand', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 5, 6].map((item) => placeIn(odd(3), item, ascending)),
    [0, 0, 1, 1, 2, 3],
  );
  assert.equal(placeIn([], 1, ascending), 0);
});
