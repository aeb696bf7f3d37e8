import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../lib/posts.ts';
import { changedAddresses } from '../../lib/publish/outcome.ts';
import { updateSnapshot } from '../../lib/snapshot/update.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { fileOf, postOf, siteOf } from './temporary-site.ts';

test('changedAddresses() names what came or changed and what went; a tag stays while posts have it', async () => {
  const files = await readContent(
    siteOf({
      'posts/a.md': postOf('A', '2024-01-01', 'tags: [ASI]'),
      'posts/b.md': postOf('B'),
      'posts/pages/kontak.md': fileOf('title: Kontak\ndescription: x'),
      'posts/tags/asi.md': fileOf('title: Asi'),
      'posts/tags/tak-dipakai.md': fileOf('title: Tak dipakai'),
    }),
  );
  const empty = makeSnapshot([], 0);
  const came = updateSnapshot(
    empty,
    files.map((after) => ({ after })),
    Date.now(),
  );
  assert.deepEqual(changedAddresses(came.snapshot, came.changes), {
    published: ['/posts/a', '/posts/b', '/kontak', '/tags/asi'],
    removed: [],
  });
  const gone = files.filter(({ file }) => file !== 'posts/a.md').map((before) => ({ before }));
  const went = updateSnapshot(came.snapshot, gone, Date.now());
  assert.deepEqual(changedAddresses(went.snapshot, went.changes), {
    published: ['/tags/asi'],
    removed: ['/posts/b', '/kontak'],
  });
});
