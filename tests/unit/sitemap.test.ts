import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { site } from '../../lib/site.ts';
import {
  ENTRIES_IN_FILE,
  type SitemapEntry,
  sitemapEntries,
  sitemapFile,
  sitemapFiles,
  sitemapIndex,
} from '../../lib/sitemap.ts';
import type { Snapshot } from '../../lib/snapshot.ts';
import { sitemapIndexProblems, sitemapProblems } from '../sitemap-schema.ts';
import { datedPosts } from './dated-posts.ts';
import { fileOf, postOf, snapshotOf } from './temporary-site.ts';

const xmlOf = (snapshot: Snapshot, file = 1) => [...sitemapFile(snapshot, file)].join('');
const entriesOf = (snapshot: Snapshot) => [...sitemapEntries(snapshot)];

test('sitemapEntries() names every page that may be indexed, once', async () => {
  const snapshot = await snapshotOf({
    ...datedPosts(14, 'tags: [Banyak]'),
    'posts/draf.md': postOf('Draf', '2024-01-01', 'draft: true'),
    'posts/nanti.md': postOf('Nanti', '2099-01-01'),
    'posts/satu.md': postOf('Satu', '2023-01-01', 'tags: [Sedikit]'),
    'posts/pages/tentang.md': fileOf('title: Tentang\ndescription: x'),
  });
  const posts = Array.from(
    { length: 14 },
    (_, index) => `/posts/p${String(index).padStart(2, '0')}`,
  );
  assert.deepEqual(
    entriesOf(snapshot).map(({ path }) => path),
    [
      ...['/', '/posts', '/posts/page/2', '/tags', '/tags/banyak', '/tags/banyak/page/2'],
      ...['/archive', '/archive/2024/06', '/archive/2024/06/page/2', '/archive/2023/01'],
      ...['/tentang', ...posts, '/posts/satu'],
    ],
  );
});

test('sitemapEntries() has dates of changes, lists those of their newest post', async () => {
  const snapshot = await snapshotOf({
    'posts/lama.md': postOf('Lama', '2024-01-01', 'updated: 2024-06-01'),
    'posts/baru.md': postOf('Baru', '2024-02-02T10:00:00+07:00'),
    'posts/pages/tentang.md': fileOf('title: Tentang\ndescription: x'),
  });
  const dates = Object.fromEntries(entriesOf(snapshot).map(({ path, changed }) => [path, changed]));
  assert.deepEqual(dates, {
    '/': '2024-02-02T10:00:00+07:00',
    '/posts': '2024-02-02T10:00:00+07:00',
    '/tags': '2024-02-02T10:00:00+07:00',
    '/archive': '2024-02-02T10:00:00+07:00',
    '/archive/2024/02': '2024-02-02T10:00:00+07:00',
    '/archive/2024/01': '2024-01-01T00:00:00+07:00',
    '/tentang': undefined,
    '/posts/baru': '2024-02-02T10:00:00+07:00',
    '/posts/lama': '2024-06-01T00:00:00+07:00',
  });
});

describe('sitemapEntries() dates the first page of a tag, and no other, by', () => {
  const newest = '2024-06-30T07:00:00+07:00';
  const cases: [string, string, string][] = [
    ['its newest post', 'updated: 2024-06-29', newest],
    ['its own text, when that changed later', 'updated: 2024-07-01', '2024-07-01T00:00:00+07:00'],
    ['its newest post where its text has no date', 'draft: false', newest],
  ];
  for (const [fact, line, changed] of cases) {
    test(fact, async () => {
      const file = fileOf(`title: ASI\n${line}`);
      const snapshot = await snapshotOf({ ...datedPosts(14), 'posts/tags/asi.md': file });
      const entries = entriesOf(snapshot).filter(({ path }) => path.startsWith('/tags/'));
      assert.deepEqual(entries, [
        { path: '/tags/asi', changed },
        { path: '/tags/asi/page/2', changed: newest },
      ]);
    });
  }
});

describe('the sitemap is valid by its schema', () => {
  const cases: [string, Parameters<typeof snapshotOf>[0]][] = [
    ['with nothing in it', {}],
    ['with posts', datedPosts(30)],
    ['with names that XML could stumble over', { 'posts/a&b <c> \'"👶.md': postOf('x') }],
  ];
  for (const [fact, files] of cases) {
    test(fact, async () =>
      assert.deepEqual(await sitemapProblems(xmlOf(await snapshotOf(files))), []),
    );
  }
});

test('the schema finds what is wrong', async () => {
  const wrong = xmlOf(await snapshotOf({}))
    .replace('<loc>', '<lok>')
    .replace('</loc>', '</lok>');
  assert.notDeepEqual(await sitemapProblems(wrong), []);
  assert.notDeepEqual(await sitemapIndexProblems(wrong), []);
});

test('sitemapFile() names the pictures of a post', async () => {
  const snapshot = await snapshotOf(datedPosts(1));
  const [post] = snapshot.posts;
  assert.ok(post);
  const picture = { src: '/img/a.webp', width: 1, height: 1, alt: '' };
  const pictured = {
    ...snapshot,
    posts: [{ ...post, picture, bodyPictures: ['/img/b & c.webp'] }],
  };
  const addresses = [...xmlOf(pictured).matchAll(/<image:loc>(.*?)<\/image:loc>/g)];
  assert.deepEqual(
    addresses.map(([, address]) => address),
    [`${site.url}/img/a.webp`, `${site.url}/img/b%20&amp;%20c.webp`],
  );
  assert.deepEqual(await sitemapProblems(xmlOf(pictured)), []);
});

test('a sitemap too large for one file is cut into some, which together hold all', async () => {
  const snapshot = await snapshotOf(datedPosts(1));
  const [post] = snapshot.posts;
  assert.ok(post);
  const posts = Array.from({ length: 60_000 }, (_, index) => ({ ...post, slug: `p${index}` }));
  const large = { ...snapshot, posts };
  const files = sitemapFiles(large);
  assert.equal(files, 3);
  const found: string[] = [];
  for (let file = 1; file <= files; file++) {
    const xml = xmlOf(large, file);
    const paths = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, loc = '']) => new URL(loc).pathname,
    );
    assert.ok(paths.length <= ENTRIES_IN_FILE && xml.length < 50_000_000);
    found.push(...paths);
  }
  assert.deepEqual(
    found,
    entriesOf(large).map(({ path }: SitemapEntry) => path),
  );
  assert.deepEqual(await sitemapIndexProblems(sitemapIndex(files)), []);
  assert.match(sitemapIndex(files), /\/sitemap\/3\.xml<\/loc>/);
});
