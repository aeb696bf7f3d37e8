import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { oldPostSlugs, resolveOldPath } from '../../lib/queries.ts';
import type { Snapshot } from '../../lib/snapshot.ts';
import { fileOf, postOf, snapshotOf } from './temporary-site.ts';

describe('resolveOldPath() leads from', () => {
  let snapshot: Snapshot;
  before(async () => {
    snapshot = await snapshotOf({
      'posts/pijat.md': postOf('Pijat', '2024-01-01', 'aliases: [/lama/, /posts/kuno, /café]'),
      'posts/2021-03-08-mitos.md': postOf('Mitos'),
      'posts/ibu’s.md': postOf('Ibu', '2024-01-01', 'aliases: [/blog/pijat-2]'),
      'posts/pages/tentang.md': fileOf('title: Tentang\naliases: [/about]'),
    });
  });
  const cases: Record<string, string | undefined> = {
    '/lama': '/posts/pijat',
    '/lama/': '/posts/pijat',
    '/posts/kuno': '/posts/pijat',
    '/caf%C3%A9/': '/posts/pijat',
    '/cafe%CC%81': '/posts/pijat',
    '/about/': '/tentang',
    '/blog': '/posts',
    '/blog/': '/posts',
    '/blog/pijat': '/posts/pijat',
    '/blog/pijat/': '/posts/pijat',
    '/blog/2019-12-31-pijat/': '/posts/pijat',
    '/blog/2021-03-08-mitos/': '/posts/2021-03-08-mitos',
    '/blog/ibu%E2%80%99s': '/posts/ibu%E2%80%99s',
    '/blog/pijat-2/': '/posts/ibu%E2%80%99s',
    '/blog/mitos': undefined,
    '/blog/pijat/x': undefined,
    '/blog/x': undefined,
    '/blog/2019-12-31-': undefined,
    '/blog/tentang': undefined,
    '/posts/pijat': undefined,
    '/Lama': undefined,
    '/': undefined,
    '': undefined,
    '/%E0%A4%A': undefined,
    '/__proto__': undefined,
  };
  for (const [path, target] of Object.entries(cases)) {
    test(JSON.stringify(path), () => assert.equal(resolveOldPath(snapshot, path), target));
  }
});

describe('oldPostSlugs() of', () => {
  const cases: Record<string, string[]> = {
    '/blog/pijat': ['pijat'],
    '/blog/2021-03-08-mitos': ['2021-03-08-mitos', 'mitos'],
    '/blog/2021-03-08-': ['2021-03-08-'],
    '/blog/a/b': [],
    '/blog': [],
    '/posts/pijat': [],
    '': [],
  };
  for (const [path, slugs] of Object.entries(cases)) {
    test(JSON.stringify(path), () => assert.deepEqual(oldPostSlugs(path), slugs));
  }
});
