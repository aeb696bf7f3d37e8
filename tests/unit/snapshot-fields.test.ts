import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { site } from '../../lib/site.ts';
import type { Post } from '../../lib/snapshot.ts';
import { fileOf, postOf, snapshotOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));

async function postFrom(content: string): Promise<Post | undefined> {
  const snapshot = await snapshotOf({ 'posts/x.md': content, 'public/img/cup.webp': CUP });
  return snapshot.posts[0];
}

describe('makeSnapshot() signs a post', () => {
  const cases: [string, string[], object | undefined][] = [
    ['with the default author', [], site.authors[site.defaultAuthor]],
    ['with an author of the site', ['author: redaksi'], site.authors.redaksi],
    ['with a plain name', ['author: Siti Aminah'], { name: 'Siti Aminah' }],
    ['with a name that objects have too', ['author: constructor'], { name: 'constructor' }],
  ];
  for (const [fact, lines, author] of cases) {
    test(fact, async () => {
      assert.deepEqual((await postFrom(postOf('Judul', '2024-01-01', ...lines)))?.author, author);
    });
  }
});

test('makeSnapshot() says the title for a picture without a text', async () => {
  const post = await postFrom(postOf('Judul', '2024-01-01', 'featuredimage: /img/cup.webp'));
  assert.equal(post?.picture?.alt, 'Judul');
});

test('makeSnapshot() takes the beginning of the text for a missing description', async () => {
  const post = await postFrom(fileOf('title: Judul\ndate: 2024-01-01', 'Teks *pertama*.\n'));
  assert.equal(post?.description, 'Teks pertama.');
});

describe('makeSnapshot() counts minutes of reading', () => {
  const cases = [
    [0, 1],
    [1.49, 1],
    [1.5, 2],
    [10, 10],
  ] as const;
  for (const [share, minutes] of cases) {
    test(`${share} times the words of a minute are ${minutes}`, async () => {
      const body = 'kata '.repeat(share * site.wordsPerMinute);
      const post = await postFrom(fileOf('title: Judul\ndate: 2024-01-01', body));
      assert.equal(post?.minutes, minutes);
    });
  }
});

test('makeSnapshot() knows where old addresses of posts and pages lead', async () => {
  const { aliases } = await snapshotOf({
    'posts/ibu’s.md': postOf('Judul', '2024-01-01', 'aliases: [/lama/, /caf%C3%A9, "/blog/x"]'),
    'posts/pages/tentang.md': fileOf('title: Tentang\ndescription: x\naliases: [/about]'),
  });
  assert.deepEqual(Object.fromEntries(aliases), {
    '/lama': '/posts/ibu%E2%80%99s',
    '/café': '/posts/ibu%E2%80%99s',
    '/blog/x': '/posts/ibu%E2%80%99s',
    '/about': '/tentang',
  });
});
