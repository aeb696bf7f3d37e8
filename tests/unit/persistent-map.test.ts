import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PersistentMap } from '../../lib/snapshot/persistent-map.ts';

const numbered = Array.from({ length: 5000 }, (_, index) => [`tulisan-${index}`, index] as const);
const full = PersistentMap.empty<number>().with([], numbered);

test('PersistentMap finds each of many entries and nothing else', () => {
  assert.equal(full.size, 5000);
  for (const [key, value] of numbered) assert.equal(full.get(key), value);
  assert.equal(full.get('tulisan-5000'), undefined);
  assert.equal(full.get(''), undefined);
  assert.equal(full.has('tulisan-4999'), true);
  assert.equal(full.has('__proto__'), false);
});

test('with() answers a changed map and leaves the one it was made from', () => {
  const changed = full.with(
    ['tulisan-1', 'nobody'],
    [
      ['tulisan-2', -2],
      ['baru', 7],
    ],
  );
  assert.deepEqual(
    ['tulisan-1', 'tulisan-2', 'tulisan-3', 'baru'].map((key) => changed.get(key)),
    [undefined, -2, 3, 7],
  );
  assert.equal(changed.size, 5000);
  assert.deepEqual(
    [full.get('tulisan-1'), full.get('tulisan-2'), full.get('baru')],
    [1, 2, undefined],
  );
  assert.equal(full.size, 5000);
});

test('with() puts entries after it took keys away', () => {
  const map = PersistentMap.empty<number>().with([], [['a', 1]]);
  assert.deepEqual([...map.with(['a'], [['a', 2]])], [['a', 2]]);
});

test('with() answers the same map when nothing changes', () => {
  assert.equal(full.with([], []), full);
});

test('PersistentMap is walked through like a Map', () => {
  const entries = [...full].sort(([, a], [, b]) => a - b);
  assert.deepEqual(entries, numbered);
  assert.deepEqual(new Set(full.keys()), new Set(numbered.map(([key]) => key)));
  assert.deepEqual(new Set(full.values()), new Set(numbered.map(([, value]) => value)));
  const visited: [string, number][] = [];
  full.forEach((value, key, map) => {
    assert.equal(map, full);
    visited.push([key, value]);
  });
  assert.deepEqual(visited, [...full.entries()]);
});
