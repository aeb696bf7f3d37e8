import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { homePosts } from '../../lib/home.ts';
import {
  findPage,
  findPost,
  listPosts,
  listTagPosts,
  listTags,
  newestTagKeys,
} from '../../lib/queries.ts';
import { site } from '../../lib/site.ts';
import { text } from '../../lib/text.ts';
import { datedPosts as posts } from './dated-posts.ts';
import { fileOf, postOf, snapshotOf } from './temporary-site.ts';

const PER_PAGE = site.postsPerPage;

const slugs = (list: readonly { slug: string }[] | undefined) => list?.map(({ slug }) => slug);

describe('listPosts() and listTagPosts() cut the list into pages', () => {
  const cases = [
    [1, [1]],
    [PER_PAGE, [PER_PAGE]],
    [PER_PAGE + 1, [PER_PAGE, 1]],
    [2 * PER_PAGE + 1, [PER_PAGE, PER_PAGE, 1]],
  ] as const;
  for (const [total, sizes] of cases) {
    test(`${total} posts`, async () => {
      const snapshot = await snapshotOf(posts(total));
      const pages = sizes.length;
      for (const [index, size] of sizes.entries()) {
        const listing = listPosts(snapshot, index + 1);
        const tagged = listTagPosts(snapshot, 'asi', index + 1);
        const first = index * PER_PAGE;
        const expected = snapshot.posts.slice(first, first + size).map(({ slug }) => slug);
        assert.deepEqual(slugs(listing?.posts), expected);
        assert.deepEqual({ ...listing, posts: 0 }, { posts: 0, page: index + 1, pages, total });
        assert.deepEqual(tagged, {
          ...listing,
          tag: { key: 'asi', name: 'ASI' },
          description: text.topicDescription('ASI', total),
          about: undefined,
        });
      }
      for (const page of [0, -1, pages + 1]) {
        assert.equal(listPosts(snapshot, page), undefined);
        assert.equal(listTagPosts(snapshot, 'asi', page), undefined);
      }
    });
  }
});

test('queries answer on a site without posts', async () => {
  const snapshot = await snapshotOf({});
  assert.deepEqual(listPosts(snapshot, 1), { posts: [], page: 1, pages: 1, total: 0 });
  assert.equal(listPosts(snapshot, 2), undefined);
  assert.equal(listTagPosts(snapshot, 'asi', 1), undefined);
  const nothing = { lead: undefined, featured: [], newest: [], topics: [] };
  assert.deepEqual(homePosts(snapshot), nothing);
  assert.deepEqual(listTags(snapshot), []);
  assert.equal(findPost(snapshot, 'x'), undefined);
  assert.equal(findPage(snapshot, 'x'), undefined);
});

test('listPosts() returns what lists show and no more', async () => {
  const snapshot = await snapshotOf({ 'posts/x.md': postOf('Judul', '2024-01-01', 'tags: [ASI]') });
  assert.deepEqual(listPosts(snapshot, 1)?.posts, [
    {
      slug: 'x',
      hidden: undefined,
      title: 'Judul',
      date: '2024-01-01T00:00:00+07:00',
      description: 'Ringkasan',
      picture: undefined,
      tags: [{ key: 'asi', name: 'ASI' }],
      minutes: 1,
    },
  ]);
});

test('listTags() counts the posts of each tag, by name', async () => {
  const snapshot = await snapshotOf({
    'posts/a.md': postOf('A', '2024-01-01', 'tags: [Pompa ASI, MPASI]'),
    'posts/b.md': postOf('B', '2024-01-02', 'tags: [pompa asi, Pompa ASI, bayi]'),
  });
  assert.deepEqual(listTags(snapshot), [
    { key: 'bayi', name: 'bayi', count: 1 },
    { key: 'mpasi', name: 'MPASI', count: 1 },
    { key: 'pompa-asi', name: 'Pompa ASI', count: 2 },
  ]);
});

test('newestTagKeys() takes the tags of the newest posts, those with most posts first', async () => {
  const snapshot = await snapshotOf({
    'posts/a.md': postOf('A', '2024-01-04', 'tags: [zat, bayi]'),
    'posts/b.md': postOf('B', '2024-01-03', 'tags: [ibu]'),
    'posts/c.md': postOf('C', '2024-01-02', 'tags: [susu, ibu]'),
    'posts/d.md': postOf('D', '2024-01-01', 'tags: [susu, susu lagi]'),
  });
  assert.deepEqual(newestTagKeys(snapshot, 2), ['ibu', 'bayi']);
  assert.deepEqual(newestTagKeys(snapshot, 3), ['ibu', 'susu', 'bayi']);
  assert.deepEqual(newestTagKeys(snapshot, 10), ['ibu', 'susu', 'bayi', 'susu-lagi', 'zat']);
  assert.deepEqual(newestTagKeys(await snapshotOf({}), 10), []);
});

test('findPost() returns the post between the older and the newer one', async () => {
  const snapshot = await snapshotOf(posts(3));
  const [newest, middle, oldest] = ['p00', 'p01', 'p02'].map((slug) => findPost(snapshot, slug));
  assert.deepEqual(middle?.post, snapshot.posts[1]);
  assert.deepEqual([middle?.previous?.slug, middle?.next?.slug], ['p02', 'p00']);
  assert.deepEqual([newest?.previous?.slug, newest?.next], ['p01', undefined]);
  assert.deepEqual([oldest?.previous, oldest?.next?.slug], [undefined, 'p01']);
});

test('findPost() and findPage() find only what is theirs', async () => {
  const snapshot = await snapshotOf({
    'posts/x.md': postOf('X'),
    'posts/pages/tentang.md': fileOf('title: Tentang'),
  });
  for (const slug of ['tentang', 'X', 'x.md', '../x', '', '__proto__', 'constructor']) {
    assert.equal(findPost(snapshot, slug), undefined, slug);
  }
  assert.equal(findPage(snapshot, 'x'), undefined);
  assert.equal(findPage(snapshot, 'tentang')?.title, 'Tentang');
});
