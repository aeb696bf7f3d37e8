import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, post, problemsOf } from './clashing-files.ts';
import type { SiteFiles } from './temporary-site.ts';

describe('withClashes() refuses an alias', () => {
  const cases: [string, SiteFiles, message: string, place?: string][] = [
    [
      'of all tags',
      { 'posts/a.md': post('aliases: [/tags]') },
      '"/tags" is the address of the site itself; remove the alias',
    ],
    [
      'of all posts',
      { 'posts/a.md': post('aliases: [/posts/]') },
      '"/posts/" is the address of the site itself; remove the alias',
    ],
    [
      'of a post',
      { 'posts/a.md': post('aliases: [/posts/b]'), 'posts/b.md': post() },
      '"/posts/b" is the address of posts/b.md; remove the alias',
    ],
    [
      'of itself',
      { 'posts/a.md': post('aliases: [/posts/a/]') },
      '"/posts/a/" is the address of posts/a.md; remove the alias',
    ],
    [
      'of a post in another script',
      { 'posts/a.md': post('aliases: [/posts/caf%C3%A9]'), 'posts/café.md': post() },
      '"/posts/caf%C3%A9" is the address of posts/café.md; remove the alias',
    ],
    [
      'of a page',
      { 'posts/a.md': post('aliases: [/tentang]'), 'posts/pages/tentang.md': page() },
      '"/tentang" is the address of posts/pages/tentang.md; remove the alias',
    ],
    [
      'of a tag',
      { 'posts/a.md': post('aliases: [/tags/pompa-asi]', 'tags: [Pompa ASI]') },
      '"/tags/pompa-asi" is the address of a tag; remove the alias',
    ],
    [
      'that stands twice',
      { 'posts/a.md': post('aliases: [/lama, /lama/]') },
      '"/lama/" stands twice; remove one',
      '5:18',
    ],
    [
      'that is not valid percent-encoding',
      { 'posts/a.md': post('aliases: [/100%]') },
      '"/100%" is not a valid path; write it as /old-address',
    ],
    [
      'of one of the site’s files',
      { 'posts/a.md': post('aliases: [/sitemap.xml]') },
      '"/sitemap.xml" is the address of the site itself; remove the alias',
    ],
  ];
  for (const [fact, files, message, place = '5:11'] of cases) {
    test(fact, async () => {
      assert.deepEqual(await problemsOf(files), [`posts/a.md:${place} aliases: ${message}`]);
    });
  }
});

test('withClashes() refuses an alias of two files, at the second', async () => {
  const files = {
    'posts/a.md': post('aliases: [/lama]'),
    'posts/pages/b.md': page('aliases: [/lama/]'),
  };
  assert.deepEqual(await problemsOf(files), [
    'posts/pages/b.md:4:11 aliases: "/lama/" is an alias of posts/a.md too; remove one',
  ]);
});

test('withClashes() takes old addresses of other kinds', async () => {
  const aliases =
    'aliases: [/lama, /Lama, /posts/lama, /blog/2020-01-01-lama/, /a/b/c, /caf%C3%A9]';
  assert.deepEqual(await problemsOf({ 'posts/a.md': post(aliases) }), []);
});
