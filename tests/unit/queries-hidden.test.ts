import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { homePosts } from '../../lib/home.ts';
import { findPost, listPosts, listTagPosts, listTags, resolveOldPath } from '../../lib/queries.ts';
import { postOf, snapshotOf } from './temporary-site.ts';

const NOW = '2025-01-01T00:00:00+07:00';

const open = (title: string, date: string) => postOf(title, date, 'tags: [ASI]');
const hidden = (title: string, date: string, ...more: string[]) =>
  postOf(title, date, 'featuredpost: true', 'tags: [ASI, Rahasia]', 'aliases: [/lama]', ...more);

describe('no query tells of', () => {
  const cases: [string, string][] = [
    ['a draft', hidden('H', '2024-02-01', 'draft: true')],
    ['a post that has expired', hidden('H', '2024-02-01', 'expires: 2024-12-31T23:59:59')],
    ['a post that is due later', hidden('H', '2025-01-01T00:00:01')],
    ['a post with an error', hidden('H', '2024-02-01', 'updated: kemarin')],
  ];
  for (const [fact, content] of cases) {
    test(fact, async () => {
      const files = {
        'posts/a.md': open('A', '2024-01-01'),
        'posts/b.md': open('B', '2024-03-01'),
      };
      const without = await snapshotOf(files, NOW);
      const snapshot = await snapshotOf({ ...files, 'posts/h.md': content }, NOW);
      assert.equal(listPosts(without, 1)?.total, 2);
      assert.deepEqual(listPosts(snapshot, 1), listPosts(without, 1));
      assert.deepEqual(homePosts(snapshot), homePosts(without));
      assert.deepEqual(listTags(snapshot), [{ key: 'asi', name: 'ASI', count: 2 }]);
      assert.deepEqual(listTagPosts(snapshot, 'asi', 1), listTagPosts(without, 'asi', 1));
      assert.equal(listTagPosts(snapshot, 'rahasia', 1), undefined);
      assert.equal(findPost(snapshot, 'h'), undefined);
      assert.deepEqual(findPost(snapshot, 'a'), findPost(without, 'a'));
      assert.equal(findPost(snapshot, 'a')?.next?.slug, 'b');
      assert.equal(resolveOldPath(snapshot, '/lama'), undefined);
      assert.equal(resolveOldPath(snapshot, '/blog/h'), undefined);
    });
  }
});

test('a post appears at its date and goes at its end, to the second', async () => {
  const files = {
    'posts/h.md': hidden('H', '2025-01-01T09:00:00', 'expires: 2025-01-01T10:00:00'),
  };
  const cases = [
    ['2025-01-01T08:59:59+07:00', undefined],
    ['2025-01-01T09:00:00+07:00', '/posts/h'],
    ['2025-01-01T09:59:59+07:00', '/posts/h'],
    ['2025-01-01T10:00:00+07:00', undefined],
  ] as const;
  for (const [now, target] of cases) {
    const snapshot = await snapshotOf(files, now);
    assert.equal(resolveOldPath(snapshot, '/lama'), target, now);
    assert.equal(findPost(snapshot, 'h')?.post.slug, target && 'h', now);
  }
});
