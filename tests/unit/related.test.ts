import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPost } from '../../lib/queries.ts';
import { isRelatedToAny, relatedTo, weightOfTag } from '../../lib/related.ts';
import type { Snapshot } from '../../lib/snapshot.ts';
import { fileOf, type SiteFiles, snapshotOf } from './temporary-site.ts';

/** A post of a day of 2024, counted from 0. */
function post(title: string, day: number, tags: string, description = 'Ringkasan'): string {
  const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString();
  return fileOf(`title: ${title}\ndate: ${date}\ndescription: ${description}\ntags: [${tags}]`);
}

/** Posts without tags on the days before and after each post: its neighbours, which are never related. */
function apart(files: SiteFiles): SiteFiles {
  const between = Array.from({ length: 20 }, (_, index) => [
    `posts/antara${index}.md`,
    post('Antara', 10 * index + 5, ''),
  ]);
  return { ...files, ...Object.fromEntries(between) };
}

function related(snapshot: Snapshot, slug: string): string[] {
  return findPost(snapshot, slug)?.related.map((other) => other.slug) ?? [];
}

test('relatedTo() answers the three posts with most words in common, then the nearest in time', async () => {
  const snapshot = await snapshotOf(
    apart({
      'posts/x.md': post('Menyusui di malam hari', 100, 'ASI'),
      'posts/jauh.md': post('Disusukan tiap malam', 10, 'ASI'),
      'posts/kata.md': post('Susu', 20, 'ASI'),
      'posts/dekat.md': post('Lain', 90, 'ASI'),
      'posts/tua.md': post('Lain', 80, 'ASI'),
    }),
  );
  assert.deepEqual(related(snapshot, 'x'), ['jauh', 'kata', 'dekat']);
});

test('relatedTo() takes words of descriptions as those of titles', async () => {
  const snapshot = await snapshotOf(
    apart({
      'posts/x.md': post('X', 100, 'ASI', 'Tentang pelekatan'),
      'posts/a.md': post('Pelekatan', 10, 'ASI', 'Lain'),
      'posts/b.md': post('B', 90, 'ASI', 'Lain'),
    }),
  );
  assert.deepEqual(related(snapshot, 'x'), ['a', 'b']);
});

test('relatedTo() prefers a rare tag to one that many posts have', async () => {
  const files: SiteFiles = {
    'posts/x.md': post('X', 100, 'ASI, Relaktasi'),
    'posts/langka.md': post('Langka', 10, 'Relaktasi'),
  };
  for (let day = 0; day < 9; day++) files[`posts/p${day}.md`] = post('P', 20 + 10 * day, 'ASI');
  assert.deepEqual(related(await snapshotOf(apart(files)), 'x'), ['langka', 'p7', 'p6']);
});

test('relatedTo() leaves out the post itself, its neighbours and posts that have no tag of it', async () => {
  const snapshot = await snapshotOf({
    'posts/a.md': post('A', 10, 'ASI'),
    'posts/b.md': post('A', 20, 'ASI'),
    'posts/c.md': post('A', 30, 'ASI'),
    'posts/d.md': post('A', 40, 'ASI'),
    'posts/e.md': post('A', 50, 'Lain'),
    'posts/f.md': post('A', 60, ''),
  });
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => related(snapshot, slug));
  assert.deepEqual(all, [['c', 'd'], ['d'], ['a'], ['b', 'a'], [], []]);
});

test('relatedTo() looks at thirty posts before and after in the list of a tag', async () => {
  const files: SiteFiles = {};
  for (let day = 0; day < 70; day++) files[`posts/p${day}.md`] = post('P', 2 * day, 'ASI');
  for (const day of [4, 5]) files[`posts/p${day}.md`] = post('Relaktasi', 2 * day, 'ASI');
  files['posts/p35.md'] = post('Relaktasi', 70, 'ASI');
  const snapshot = await snapshotOf(files);
  assert.deepEqual(related(snapshot, 'p35'), ['p5', 'p37', 'p33']);
});

test('isRelatedToAny() says whether relatedTo() answers one of them', async () => {
  const files: SiteFiles = {};
  for (let day = 0; day < 30; day++) {
    files[`posts/p${day}.md`] = post(`P ${day % 7}`, day, day % 3 === 0 ? 'ASI, Bayi' : 'ASI');
  }
  const snapshot = await snapshotOf(files);
  for (const one of snapshot.posts) {
    const shown = relatedTo(snapshot, one);
    for (const other of snapshot.posts) {
      assert.equal(isRelatedToAny(snapshot, one, [other]), shown.includes(other));
    }
  }
});

test('weightOfTag() is the same from 32 posts on', () => {
  const weights = [1, 2, 3, 4, 8, 16, 31, 32, 100_000].map(weightOfTag);
  assert.deepEqual(weights, [6, 5, 5, 4, 3, 2, 2, 1, 1]);
});
