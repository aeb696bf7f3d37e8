import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { type ContentFile, withProblem } from '../../lib/content-file.ts';
import { readContentFile } from '../../lib/content-parser.ts';
import { picturesOf } from '../../lib/images.ts';
import type { Folders } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { readerHash } from '../../lib/reader-hash.ts';
import { fileOf, postOf, siteOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));
const FEATURED = ['featuredimage: /img/cup.webp', 'featuredimagealt: Cangkir'];
const WITH_PICTURE = postOf('Judul', '2024-01-01', ...FEATURED);
const MISSING =
  'posts/x.md:5:16 featuredimage: there is no public/img/cup.webp; put the picture there or correct the path';

const onDisk = ({ posts }: Folders) => path.join(posts, 'x.md');

function read(folders: Folders): Promise<ContentFile> {
  return readContentFile('post', 'posts/x.md', onDisk(folders), picturesOf(folders.public));
}

test('readContentFile() returns all that is kept of a post', async () => {
  const folders = siteOf({ 'posts/x.md': WITH_PICTURE, 'public/img/cup.webp': CUP });
  const picture = statSync(path.join(folders.public, 'img/cup.webp'));
  const { size, mtimeMs } = statSync(onDisk(folders));
  const frontMatter = {
    title: 'Judul',
    date: '2024-01-01T00:00:00+07:00',
    description: 'Ringkasan',
    featuredimage: '/img/cup.webp',
    featuredimagealt: 'Cangkir',
  };
  assert.deepEqual(await read(folders), {
    kind: 'post',
    file: 'posts/x.md',
    slug: 'x',
    size,
    mtimeMs,
    hash: createHash('sha256').update(WITH_PICTURE).digest('hex').slice(0, 16),
    frontMatter,
    aliasFields: [],
    pictureField: { path: '/img/cup.webp', line: 5, column: 16 },
    picture: {
      src: '/img/cup.webp',
      width: 8,
      height: 6,
      size: picture.size,
      mtimeMs: picture.mtimeMs,
    },
    pictures: [{ src: '/img/cup.webp', size: picture.size, mtimeMs: picture.mtimeMs }],
    excerpt: 'Ringkasan',
    words: 1,
    readerHash: readerHash(frontMatter, 'Teks.'),
    problems: [],
  });
});

describe('readContentFile() reports', () => {
  const cases: [string, string | Uint8Array, string[]][] = [
    ['a missing picture at its line and column', WITH_PICTURE, [MISSING]],
    [
      'a missing picture beside another error',
      postOf('Judul', 'kemarin', ...FEATURED),
      [
        'posts/x.md:3:7 date: "kemarin" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
        MISSING,
      ],
    ],
    [
      'a file that is too large',
      `${postOf('Judul')}${'kata '.repeat(105_000)}`,
      ['posts/x.md:1:1 file: it has 513 kB; 512 are the most, so divide it'],
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from(postOf('Caf\xe9'), 'latin1'),
      ['posts/x.md:1:1 file: it is not UTF-8; save it again with the encoding UTF-8'],
    ],
    [
      'text in UTF-16',
      Buffer.from(`\uFEFF${postOf('Judul')}`, 'utf16le'),
      ['posts/x.md:1:1 file: it is not UTF-8; save it again with the encoding UTF-8'],
    ],
    [
      'a missing description as a warning',
      fileOf('title: Judul\ndate: 2024-01-01'),
      [
        'posts/x.md:1:1 warning, description: it is missing; readers and search engines get the first words of the text',
      ],
    ],
  ];
  for (const [fact, content, problems] of cases) {
    test(fact, async () => {
      const found = await read(siteOf({ 'posts/x.md': content }));
      assert.deepEqual(found.problems.map(formatProblem), problems);
    });
  }
});

test('readContentFile() warns of a picture without a text for those who cannot see it', async () => {
  const content = postOf('Judul', '2024-01-01', 'featuredimage: /img/cup.webp');
  const { problems } = await read(siteOf({ 'posts/x.md': content, 'public/img/cup.webp': CUP }));
  assert.deepEqual(problems.map(formatProblem), [
    'posts/x.md:1:1 warning, featuredimagealt: it is missing; say in a few words what the picture shows',
  ]);
});

test('readContentFile() never follows a link', async () => {
  const folders = siteOf({ 'posts/other.md': postOf('Judul') });
  symlinkSync(path.join(folders.posts, 'other.md'), onDisk(folders));
  const { frontMatter, problems } = await read(folders);
  assert.equal(frontMatter, undefined);
  assert.deepEqual(problems.map(formatProblem), [
    'posts/x.md:1:1 file: it is a link to another place; put the file itself in its place',
  ]);
});

test('readContentFile() reads a post of 400 kB', async () => {
  const content = postOf('Judul') + `${'Ibu menyusui bayi. '.repeat(10)}\n\n`.repeat(2100);
  assert.ok(content.length > 400_000);
  const { words, problems } = await read(siteOf({ 'posts/x.md': content }));
  assert.deepEqual({ words, problems }, { words: 63_001, problems: [] });
});

test('readContentFile() takes the beginning of the text where there is no description', async () => {
  const content = fileOf('title: Judul\ndate: 2024-01-01', '# Judul\n\nTeks *pertama*.\n');
  assert.equal((await read(siteOf({ 'posts/x.md': content }))).excerpt, 'Teks pertama.');
});

test('withProblem() adds an error and leaves the given file alone', async () => {
  const content = await read(siteOf({ 'posts/x.md': postOf('Judul') }));
  const place = { line: 1, column: 1, rule: 'file-name', message: 'salah' };
  assert.deepEqual(withProblem(content, place).problems, [
    { file: 'posts/x.md', severity: 'error', ...place },
  ]);
  assert.deepEqual(content.problems, []);
});
