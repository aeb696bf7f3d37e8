import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { readBody, readContent } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { fileOf, postOf, type SiteFiles, siteOf } from './temporary-site.ts';

async function problemsOf(files: SiteFiles): Promise<string[]> {
  const content = await readContent(siteOf(files));
  return content.flatMap(({ problems }) => problems.map(formatProblem));
}

describe('readContent() of a site', () => {
  const cases: [string, SiteFiles][] = [
    ['without a folder is empty', {}],
    ['with nothing but other files is empty', { 'posts/.gitkeep': '', 'posts/catatan.txt': 'x' }],
  ];
  for (const [fact, files] of cases) {
    test(fact, async () => assert.deepEqual(await readContent(siteOf(files)), []));
  }
});

test('readContent() reads posts and pages', async () => {
  const files = await readContent(
    siteOf({
      'posts/pijat.md': postOf('Pijat'),
      'posts/pages/tentang.md': fileOf('title: Tentang\ndescription: Kami'),
    }),
  );
  assert.deepEqual(
    files.map(({ kind, file, slug, frontMatter }) => [kind, file, slug, frontMatter?.title]),
    [
      ['post', 'posts/pijat.md', 'pijat', 'Pijat'],
      ['page', 'posts/pages/tentang.md', 'tentang', 'Tentang'],
    ],
  );
});

test('readContent() leaves other files and folders alone', async () => {
  const folders = siteOf({
    'posts/pijat.md': postOf('Pijat'),
    'posts/pijat.md~': 'x',
    'posts/pijat.mdx': 'x',
    'posts/README': 'x',
    'posts/.tersembunyi.md': 'x',
    'posts/arsip/lama.md': 'x',
    'posts/pages/bagian/lama.md': 'x',
  });
  mkdirSync(path.join(folders.posts, 'folder.md'));
  const files = await readContent(folders);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['posts/pijat.md'],
  );
});

test('readContent() takes a file name as it is in any script', async () => {
  const names = ['ibu’s hari', '日本', '2021-03-08-mitos'];
  const posts = names.map((name) => [`posts/${name}.md`, postOf('Judul')]);
  const files = await readContent(siteOf(Object.fromEntries(posts)));
  assert.deepEqual(files.map(({ slug }) => slug).sort(), names.sort());
  assert.deepEqual(
    files.flatMap(({ problems }) => problems),
    [],
  );
});

describe('readContent() reports', () => {
  const cases: [string, SiteFiles, string[]][] = [
    [
      'one name in NFC and NFD',
      { 'posts/caf\u00e9.md': postOf('Satu'), 'posts/cafe\u0301.md': postOf('Dua') },
      [
        'posts/caf\u00e9.md:1:1 file-name: posts/cafe\u0301.md has the same address but for case or accents; rename one of them',
      ],
    ],
    [
      'one name in small and capital letters',
      { 'posts/Pijat.md': postOf('Satu'), 'posts/pijat.md': postOf('Dua') },
      [
        'posts/pijat.md:1:1 file-name: posts/Pijat.md has the same address but for case or accents; rename one of them',
      ],
    ],
    [
      'an ending in capital letters',
      { 'posts/pijat.MD': postOf('Satu') },
      ['posts/pijat.MD:1:1 file-name: its ending is not .md in small letters; rename it'],
    ],
    [
      'all that is wrong in all files',
      {
        'posts/a.md': fileOf('title: ""\ndate: kemarin\ndescription: x'),
        'posts/b.md': 'Tanpa pagar\n',
        'posts/c.md': postOf('C', '2024-01-01', 'aliases: [/posts/a]'),
        'posts/pages/posts.md': fileOf('title: Posts\ndescription: x'),
      },
      [
        'posts/a.md:2:8 title: it is empty; write a title',
        'posts/a.md:3:7 date: "kemarin" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
        'posts/b.md:1:1 front-matter: the file begins with "Tanpa pagar"; its first line must be ---',
        'posts/c.md:5:11 aliases: "/posts/a" is the address of posts/a.md; remove the alias',
        'posts/pages/posts.md:1:1 file-name: the address "posts" belongs to the site itself; choose another file name',
      ],
    ],
  ];
  for (const [fact, files, expected] of cases) {
    test(fact, async () => assert.deepEqual((await problemsOf(files)).sort(), expected));
  }
});

test('readContent() reports a link to a file', async () => {
  const folders = siteOf({ 'posts/asli.md': postOf('Asli') });
  symlinkSync(path.join(folders.posts, 'asli.md'), path.join(folders.posts, 'tautan.md'));
  const files = await readContent(folders);
  assert.deepEqual(
    files.flatMap(({ problems }) => problems.map(formatProblem)),
    ['posts/tautan.md:1:1 file: it is a link to another place; put the file itself in its place'],
  );
});

test('readBody() returns the body and the line it begins at', () => {
  const folders = siteOf({
    'posts/x.md': `\uFEFF${fileOf('title: Judul\r\ndate: 2024-01-01', 'Satu.\r\nDua.\r\n')}`,
    'posts/pages/y.md': fileOf('title: Judul', 'Halaman.\n'),
  });
  const post = readBody({ file: 'posts/x.md' }, folders);
  const page = readBody({ file: 'posts/pages/y.md' }, folders);
  assert.deepEqual([post.body, post.bodyLine], ['Satu.\nDua.\n', 5]);
  assert.deepEqual([page.body, page.bodyLine], ['Halaman.\n', 4]);
});
