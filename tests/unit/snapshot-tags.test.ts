import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../lib/posts.ts';
import { findPost, listPosts, listTagPosts, listTags, resolveOldPath } from '../../lib/queries.ts';
import { site } from '../../lib/site.ts';
import { updateSnapshot } from '../../lib/snapshot/update.ts';
import { makeSnapshot, type Snapshot } from '../../lib/snapshot.ts';
import { text } from '../../lib/text.ts';
import { datedPosts } from './dated-posts.ts';
import { fileOf, postOf, type SiteFiles, siteOf, snapshotOf } from './temporary-site.ts';

const at = (hour: number) => Date.parse(`2025-01-01T${String(hour).padStart(2, '0')}:00:00+07:00`);

/** Most of these posts spell it `asi perah`. */
const POSTS: SiteFiles = {
  'posts/a.md': postOf('A', '2024-01-01', 'tags: [asi perah]'),
  'posts/b.md': postOf('B', '2024-01-02', 'tags: [asi perah, Zat besi]'),
  'posts/c.md': postOf('C', '2024-01-03', 'tags: [Asi Perah]'),
};
const FILE = 'posts/tags/asi-perah.md';

const nameIn = (snapshot: Snapshot) => snapshot.tags.get('asi-perah')?.name;
const contentOf = (files: SiteFiles) => readContent(siteOf(files));

test('the title of its file is the name of a tag wherever it is shown', async () => {
  const snapshot = await snapshotOf({ ...POSTS, [FILE]: fileOf('title: ASI Perah') });
  const names = (tags: readonly { name: string }[] = []) => tags.map(({ name }) => name);
  assert.deepEqual(names(listTags(snapshot)), ['ASI Perah', 'Zat besi']);
  assert.deepEqual(names(findPost(snapshot, 'b')?.post.tags), ['ASI Perah', 'Zat besi']);
  assert.deepEqual(names(findPost(snapshot, 'a')?.next?.tags), ['ASI Perah', 'Zat besi']);
  assert.deepEqual(names(listPosts(snapshot, 1)?.posts.flatMap(({ tags }) => tags)), [
    ...['ASI Perah', 'ASI Perah', 'Zat besi', 'ASI Perah'],
  ]);
});

test('topics stand in the order of the names that readers see', async () => {
  const files = { ...POSTS, 'posts/tags/zat-besi.md': fileOf('title: "—zat besi"') };
  const { tagsByName } = await snapshotOf(files);
  assert.deepEqual(
    tagsByName.map(({ name }) => name),
    ['—zat besi', 'asi perah'],
  );
});

describe('the most used spelling is the name of a tag whose file', () => {
  const cases: [string, SiteFiles][] = [
    ['is not there', {}],
    ['is a draft', { [FILE]: fileOf('title: ASI Perah\ndraft: true') }],
    ['is due later', { [FILE]: fileOf('title: ASI Perah\ndate: 2025-01-01T09:00') }],
    ['has expired', { [FILE]: fileOf('title: ASI Perah\nexpires: 2025-01-01T08:00') }],
    ['has an error', { [FILE]: fileOf('title: ASI Perah\nupdated: kemarin') }],
    ['names another tag', { [FILE]: fileOf('title: Imunisasi') }],
  ];
  for (const [fact, file] of cases) {
    test(fact, async () => {
      const snapshot = makeSnapshot(await contentOf({ ...POSTS, ...file }), at(8));
      assert.equal(nameIn(snapshot), 'asi perah');
      assert.equal(snapshot.tagFiles.size, 0);
    });
  }
});

test('the name follows the file of a tag as it comes, changes and goes', async () => {
  let files = await contentOf(POSTS);
  let snapshot = makeSnapshot(files, at(8));
  const before = snapshot;
  const names: unknown[] = [];
  for (const title of ['ASI Perah', 'ASI perah', undefined]) {
    const [after] = title ? await contentOf({ [FILE]: fileOf(`title: ${title}`) }) : [];
    const old = files.find(({ file }) => file === FILE);
    snapshot = updateSnapshot(snapshot, [{ before: old, after }], at(8)).snapshot;
    files = [...files.filter((file) => file !== old), ...(after ? [after] : [])];
    assert.deepEqual(snapshot, makeSnapshot(files, at(8)));
    names.push(nameIn(snapshot));
  }
  assert.deepEqual(names, ['ASI Perah', 'ASI perah', 'asi perah']);
  assert.deepEqual(snapshot, before);
});

test('the name changes by time alone', async () => {
  const lines = 'title: ASI Perah\ndate: 2025-01-01T09:00\nexpires: 2025-01-01T10:00';
  let snapshot = makeSnapshot(await contentOf({ ...POSTS, [FILE]: fileOf(lines) }), at(8));
  const seen: unknown[] = [];
  for (const hour of [8, 9, 10]) {
    const result = updateSnapshot(snapshot, [], at(hour));
    snapshot = result.snapshot;
    seen.push([nameIn(snapshot), result.changes.map(({ kind }) => kind), snapshot.nextDue]);
  }
  assert.deepEqual(seen, [
    ['asi perah', [], at(9)],
    ['ASI Perah', ['tag'], at(10)],
    ['asi perah', ['tag'], undefined],
  ]);
});

test('another text of the file keeps the tags as they are', async () => {
  const [before] = await contentOf({ [FILE]: fileOf('title: ASI Perah\ndescription: Satu.') });
  const [after] = await contentOf({ [FILE]: fileOf('title: ASI Perah\ndescription: Dua.') });
  assert.ok(before && after);
  const snapshot = makeSnapshot([...(await contentOf(POSTS)), before], at(8));
  const result = updateSnapshot(snapshot, [{ before, after }], at(8));
  assert.equal(result.snapshot.tags, snapshot.tags);
  assert.equal(result.snapshot.tagsByName, snapshot.tagsByName);
  assert.equal(result.snapshot.tagFiles.get('asi-perah')?.description, 'Dua.');
});

test('the file of a tag that no post has makes no tag until a post has it', async () => {
  const snapshot = await snapshotOf({ [FILE]: fileOf('title: ASI Perah') });
  assert.deepEqual([listTags(snapshot), listTagPosts(snapshot, 'asi-perah', 1)], [[], undefined]);
  const post = await contentOf({ 'posts/a.md': postOf('A', '2024-01-01', 'tags: [asi perah]') });
  const { snapshot: next } = updateSnapshot(snapshot, [{ after: post[0] }], at(8));
  assert.equal(nameIn(next), 'ASI Perah');
});

describe('listTagPosts()', () => {
  const files = (lines: string): SiteFiles => ({
    ...datedPosts(site.postsPerPage + 1),
    'posts/tags/asi.md': fileOf(`title: Asi\n${lines}`),
  });

  test('answers the sentence on all pages and the file on the first', async () => {
    const snapshot = await snapshotOf(files('description: Kalimat.\nupdated: 2024-05-05'));
    const pages = [1, 2].map((page) => listTagPosts(snapshot, 'asi', page));
    assert.deepEqual(
      pages.map((page) => [page?.tag, page?.description]),
      [1, 2].map(() => [{ key: 'asi', name: 'Asi' }, 'Kalimat.']),
    );
    const about = {
      slug: 'asi',
      file: 'posts/tags/asi.md',
      title: 'Asi',
      description: 'Kalimat.',
      updated: '2024-05-05T00:00:00+07:00',
    };
    assert.deepEqual(
      pages.map((page) => page?.about),
      [about, undefined],
    );
  });

  test('counts the posts where the file has no sentence', async () => {
    const snapshot = await snapshotOf(files('draft: false'));
    const sentence = text.topicDescription('Asi', site.postsPerPage + 1);
    assert.equal(listTagPosts(snapshot, 'asi', 1)?.description, sentence);
  });
});

test('an old address of a tag leads to the tag', async () => {
  const file = fileOf('title: ASI Perah\naliases: [/tags/asi-dalam-botol/, /perah]');
  const snapshot = await snapshotOf({ ...POSTS, [FILE]: file });
  for (const path of ['/tags/asi-dalam-botol', '/tags/asi-dalam-botol/', '/perah']) {
    assert.equal(resolveOldPath(snapshot, path), '/tags/asi-perah');
  }
});
