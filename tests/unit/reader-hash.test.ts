import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../lib/posts.ts';
import { siteOf } from './temporary-site.ts';

const LINES = [
  'title: Judul',
  'date: 2024-01-01',
  'description: Ringkasan',
  'author: Siti',
  'tags: [asi]',
];
const BODY = 'Kalimat pertama.\n\nKalimat kedua.\n';

async function hashOf(lines: readonly string[], body = BODY): Promise<string> {
  const text = `---\n${lines.join('\n')}\n---\n${body}`;
  const [file] = await readContent(siteOf({ 'posts/x.md': text }));
  return file?.readerHash ?? '';
}

/** The lines with another one in place of that which begins with `field`. */
function withLine(field: string, line: string): string[] {
  return LINES.map((old) => (old.startsWith(`${field}:`) ? line : old));
}

const before = await hashOf(LINES);

test('readerHash() is 16 hexadecimal digits', () => assert.match(before, /^[0-9a-f]{16}$/));

describe('readerHash() is another one after a change of', () => {
  const cases: [string, string[], string?][] = [
    ['a sentence', LINES, BODY.replace('kedua', 'ketiga')],
    ['the title', withLine('title', 'title: Lain')],
    ['the description', withLine('description', 'description: Lain')],
    ['the author', withLine('author', 'author: Aminah')],
    ['the sources', [...LINES, 'sources: [WHO]']],
    ['the reviewer', [...LINES, 'reviewedBy: dr. Aminah']],
    ['the day of the review', [...LINES, 'reviewed: 2024-02-01']],
    ['the text of the picture', [...LINES, 'featuredimagealt: Cangkir']],
  ];
  for (const [what, lines, body] of cases) {
    test(what, async () => assert.notEqual(await hashOf(lines, body), before));
  }
});

describe('readerHash() stays the same after a change of', () => {
  const cases: [string, string[], string?][] = [
    ['a comment', ['# Diperiksa lagi', ...LINES]],
    ['the order of fields', [...LINES].reverse()],
    ['the tags', withLine('tags', 'tags: [asi, bayi]')],
    ['the date', withLine('date', 'date: 2023-12-31')],
    ['the featured posts', [...LINES, 'featuredpost: true']],
    ['the old addresses', [...LINES, 'aliases: [/lama]']],
    ['an unknown field', [...LINES, 'catatan: diperiksa']],
    ['the ends of lines', LINES, BODY.replaceAll('\n', '\r\n')],
    ['the empty lines at the end', LINES, `${BODY}\n\n`],
  ];
  for (const [what, lines, body] of cases) {
    test(what, async () => assert.equal(await hashOf(lines, body), before));
  }
});

test('readerHash() is empty for a file with an error in its front matter', async () => {
  assert.equal(await hashOf(['title: Judul']), '');
});
