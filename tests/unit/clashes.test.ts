import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { fileOf, postOf, type SiteFiles, siteOf } from './temporary-site.ts';

const page = (...lines: string[]) => fileOf(['title: H', 'description: x', ...lines].join('\n'));
const post = (...lines: string[]) => postOf('Judul', '2024-01-01', ...lines);

async function problemsOf(files: SiteFiles): Promise<string[]> {
  const content = await readContent(siteOf(files));
  return content.flatMap(({ problems }) => problems.map(formatProblem));
}

describe('withClashes() keeps the site’s own addresses free of pages', () => {
  const names = [
    ...['posts', 'tags', 'blog', 'search', 'admin', 'api', 'img', 'feed', 'feed.xml', 'feed.json'],
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
        `posts/pages/${name}.md:1:1 file name: the address "${name}" belongs to the site itself; choose another file name`,
      ]);
    });
  }
});

describe('withClashes() keeps the site’s own addresses free of posts', () => {
  for (const name of ['page', 'index', 'Page', '-']) {
    test(name, async () => {
      assert.deepEqual(await problemsOf({ [`posts/${name}.md`]: post() }), [
        `posts/${name}.md:1:1 file name: the address "${name}" belongs to the site itself; choose another file name`,
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
    ['a\tb', `"a\tb" ${sign}`],
    ['a'.repeat(201), 'it is too long for an address; shorten it to 200 characters'],
    ['日'.repeat(23), 'it is too long for an address; shorten it to 200 characters'],
  ];
  for (const [slug, message] of cases) {
    test(JSON.stringify(slug), async () => {
      assert.deepEqual(await problemsOf({ [`posts/${slug}.md`]: post() }), [
        `posts/${slug}.md:1:1 file name: ${message}`,
      ]);
    });
  }
});

test('withClashes() takes a file name of 200 letters', async () => {
  assert.deepEqual(await problemsOf({ [`posts/${'a'.repeat(200)}.md`]: post() }), []);
});

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
