import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { page, post, problemsOf } from './clashing-files.ts';

describe('withClashes() keeps the site’s own addresses free of pages', () => {
  const names = [
    ...[
      'archive',
      'posts',
      'tags',
      'blog',
      'search',
      'admin',
      'api',
      'img',
      'feed',
      'feed.xml',
      'feed.json',
    ],
    ...[
      'atom.xml',
      'sitemap.xml',
      'robots.txt',
      '_next',
      'trailing-slash',
      '404',
      'index',
      'API',
      '-',
    ],
  ];
  for (const name of names) {
    test(name, async () => {
      assert.deepEqual(await problemsOf({ [`posts/pages/${name}.md`]: page() }), [
        `posts/pages/${name}.md:1:1 file-name: the address "${name}" belongs to the site itself; choose another file name`,
      ]);
    });
  }
});

describe('withClashes() keeps the site’s own addresses free of posts', () => {
  for (const name of ['page', 'index', 'Page', '-']) {
    test(name, async () => {
      assert.deepEqual(await problemsOf({ [`posts/${name}.md`]: post() }), [
        `posts/${name}.md:1:1 file-name: the address "${name}" belongs to the site itself; choose another file name`,
      ]);
    });
  }
});

test('withClashes() lets a post and a page have one name', async () => {
  const files = { 'posts/tentang.md': post(), 'posts/pages/tentang.md': page() };
  assert.deepEqual(await problemsOf(files), []);
});

describe('withClashes() refuses a file name', () => {
  const sign = 'has a sign that an address cannot hold; use letters, digits and hyphens';
  const cases: [string, string][] = [
    ['apa?', `"apa?" ${sign}`],
    ['nomor#1', `"nomor#1" ${sign}`],
    ['100%', `"100%" ${sign}`],
    ['a\\b', `"a\\b" ${sign}`],
    ['a'.repeat(201), 'it is too long for an address; shorten it to 200 characters'],
    ['日'.repeat(23), 'it is too long for an address; shorten it to 200 characters'],
  ];
  for (const [slug, message] of cases) {
    test(JSON.stringify(slug), async () => {
      assert.deepEqual(await problemsOf({ [`posts/${slug}.md`]: post() }), [
        `posts/${slug}.md:1:1 file-name: ${message}`,
      ]);
    });
  }
});

test('withClashes() refuses a file name with a sign that nobody sees, and shows it', async () => {
  assert.deepEqual(await problemsOf({ 'posts/a\tb.md': post() }), [
    'posts/aU+0009b.md:1:1 file-name: "aU+0009b" has a sign that an address cannot hold; use letters, digits and hyphens',
  ]);
});

test('withClashes() takes a file name of 200 letters', async () => {
  assert.deepEqual(await problemsOf({ [`posts/${'a'.repeat(200)}.md`]: post() }), []);
});
