import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { findPost, listPosts } from '../../lib/queries.ts';
import { site } from '../../lib/site.ts';
import { fileOf, postOf, snapshotOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));
const NOW = '2025-01-01T00:00:00+07:00';

test('makeSnapshot() makes a post of a file', async () => {
  const more = [
    'updated: 2024-02-03',
    'featuredpost: true',
    'featuredimage: /img/cup.webp',
    'featuredimagealt: Cangkir',
    'tags: [ASI, Pompa ASI]',
    'sources: [{ name: WHO, url: "https://www.who.int/" }, IDAI]',
    'reviewedBy: dr. Siti',
    'reviewed: 2024-02-04',
  ];
  const { posts } = await snapshotOf({
    'posts/minum.md': `${postOf('Minum', '2024-01-02', ...more)}${'kata '.repeat(500)}`,
    'public/img/cup.webp': CUP,
  });
  assert.deepEqual(posts, [
    {
      slug: 'minum',
      file: 'posts/minum.md',
      hidden: undefined,
      title: 'Minum',
      date: '2024-01-02T00:00:00+07:00',
      time: Date.parse('2024-01-02T00:00:00+07:00'),
      updated: '2024-02-03T00:00:00+07:00',
      description: 'Ringkasan',
      featured: true,
      picture: { src: '/img/cup.webp', width: 8, height: 6, alt: 'Cangkir' },
      bodyPictures: [],
      tags: [
        { key: 'asi', name: 'ASI' },
        { key: 'pompa-asi', name: 'Pompa ASI' },
      ],
      author: site.authors[site.defaultAuthor],
      minutes: 3,
      sources: [{ name: 'WHO', url: 'https://www.who.int/' }, { name: 'IDAI' }],
      reviewedBy: 'dr. Siti',
      reviewed: '2024-02-04T00:00:00+07:00',
    },
  ]);
});

test('makeSnapshot() makes a page of a file in pages', async () => {
  const { pages, posts } = await snapshotOf({
    'posts/pages/tentang.md': fileOf('title: Tentang\nupdated: 2024-01-02', 'Kami.\n'),
  });
  assert.deepEqual(posts, []);
  assert.deepEqual(
    [...pages],
    [
      [
        'tentang',
        {
          slug: 'tentang',
          file: 'posts/pages/tentang.md',
          hidden: undefined,
          title: 'Tentang',
          description: 'Kami.',
          updated: '2024-01-02T00:00:00+07:00',
        },
      ],
    ],
  );
});

describe('makeSnapshot() holds nothing of', () => {
  const lines = (title: string, date: string, ...more: string[]) =>
    postOf(title, date, 'featuredpost: true', 'tags: [Rahasia]', 'aliases: [/lama]', ...more);
  const cases: [string, string][] = [
    ['a draft', lines('Draf', '2024-01-01', 'draft: true')],
    ['a post that is due later', lines('Nanti', '2025-01-01T00:00:01')],
    ['a post that has expired', lines('Lewat', '2024-01-01', `expires: ${NOW}`)],
    ['a post with an error', lines('Salah', '2024-01-01', 'draft: ya')],
    ['a post without its picture', lines('Hilang', '2024-01-01', 'featuredimage: /img/x.webp')],
    ['a post with a clashing alias', lines('Bentrok', '2024-01-01').replace('/lama', '/posts')],
  ];
  for (const [fact, content] of cases) {
    test(fact, async () => {
      const snapshot = await snapshotOf({ 'posts/x.md': content }, NOW);
      const { waiting, nextDue } = snapshot;
      assert.deepEqual(snapshot, { ...(await snapshotOf({}, NOW)), waiting, nextDue });
    });
  }
});

test('makeSnapshot() holds pages back by the same rule', async () => {
  const { pages } = await snapshotOf(
    {
      'posts/pages/draf.md': fileOf('title: Draf\ndraft: true'),
      'posts/pages/nanti.md': fileOf('title: Nanti\ndate: 2025-01-02'),
      'posts/pages/kini.md': fileOf('title: Kini\ndate: 2025-01-01'),
    },
    NOW,
  );
  assert.deepEqual([...pages.keys()], ['kini']);
});

test('makeSnapshot() orders posts as moments, newest first, and by slug at the same moment', async () => {
  const { posts } = await snapshotOf({
    'posts/c.md': postOf('C', '2024-01-01'),
    'posts/b.md': postOf('B', '2023-12-31T17:00:00Z'),
    'posts/a.md': postOf('A', '2023-12-31T23:30:00+09:00'),
    'posts/d.md': postOf('D', '2024-01-01T00:00:01'),
  });
  assert.deepEqual(
    posts.map(({ slug }) => slug),
    ['d', 'b', 'c', 'a'],
  );
});

test('makeSnapshot() gives a tag its most used spelling on all posts', async () => {
  const snapshot = await snapshotOf({
    'posts/a.md': postOf('A', '2024-01-03', 'tags: [pompa asi, Zat besi]'),
    'posts/b.md': postOf('B', '2024-01-02', 'tags: [Pompa ASI]'),
    'posts/c.md': postOf('C', '2024-01-01', 'tags: [Pompa ASI, Pompa-ASI, École]'),
    'posts/d.md': postOf('D', '2024-01-04', 'tags: [pompa asi, pompa_asi]', 'draft: true'),
  });
  assert.deepEqual(
    listPosts(snapshot, 1)?.posts.map((post) => post.tags.map(({ name }) => name)),
    [['Pompa ASI', 'Zat besi'], ['Pompa ASI'], ['Pompa ASI', 'École']],
  );
  assert.deepEqual(
    findPost(snapshot, 'a')?.post.tags.map(({ name }) => name),
    ['Pompa ASI', 'Zat besi'],
  );
  assert.deepEqual(
    snapshot.tagsByName.map(({ key, name, posts }) => [key, name, posts.map(({ slug }) => slug)]),
    [
      ['ecole', 'École', ['c']],
      ['pompa-asi', 'Pompa ASI', ['a', 'b', 'c']],
      ['zat-besi', 'Zat besi', ['a']],
    ],
  );
});
