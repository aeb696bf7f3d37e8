import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excessOf } from '../../lib/markdown/limits.ts';
import { readContent } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { render } from './rendering.ts';
import { fileOf, siteOf } from './temporary-site.ts';

const lines = (count: number, line: string) => `${line}\n`.repeat(count);
const row = (columns: number) => `|${'a|'.repeat(columns)}`.slice(0, -1);

describe('excessOf() lets through', () => {
  const cases: [string, string][] = [
    [
      'a long text',
      lines(800, `${'Kata demi kata, *ditulis* dengan [sabar](/posts/x). '.repeat(6)}\n`),
    ],
    ['a long list of links', lines(2000, '- [**Nama**](/posts/x), `kode`')],
    ['a large table', `${row(8)}\n${'|-'.repeat(8)}\n${lines(400, row(8))}`],
    ['lists within lists', lines(500, '- a\n  - b\n    1. c')],
    ['as many levels as are allowed', `${'> '.repeat(50)}a`],
    ['as many signs as are allowed', `${'*'.repeat(500)}a${'*'.repeat(500)}`],
  ];
  for (const [fact, body] of cases) test(fact, () => assert.equal(excessOf(body), undefined));
});

describe('excessOf() stops, at its line, what would keep the parser busy:', () => {
  const cases: [string, string, number, string][] = [
    ['quotes', `a\n\n${'> '.repeat(2000)}a`, 3, 'lists and quotes are 2000 deep; 50 are the most'],
    ['lists', `${'- '.repeat(1000)}a`, 1, 'lists and quotes are 1000 deep; 50 are the most'],
    [
      'lists that grow line by line',
      Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      51,
      'lists and quotes are 51 deep; 50 are the most',
    ],
    [
      'deep lists again and again',
      lines(1000, `${'- '.repeat(50)}a`),
      103,
      'more than 5000 lists and quotes within others; divide the text',
    ],
    [
      'emphasis',
      `${'*'.repeat(8000)}a${'*'.repeat(8000)}`,
      1,
      'a paragraph of more than 1000 signs such as * _ [ ]; divide it',
    ],
    [
      'brackets over some lines',
      `a\n${lines(300, '[[a]]')}`,
      252,
      'a paragraph of more than 1000 signs such as * _ [ ]; divide it',
    ],
    [
      'a wide table',
      `${'|a'.repeat(1000)}|\n`,
      1,
      'a table of 1001 columns; 50 are the most, so divide it',
    ],
    [
      'a long table of short lines',
      `${row(49)}\n${lines(9000, '|')}`,
      409,
      'a table of more than 20000 cells; divide it',
    ],
    ['short lines', lines(9000, '- a'), 8001, 'more than 8000 lines; divide the text'],
    [
      'emphasis in many paragraphs',
      lines(100, `${'a**b'.repeat(400)}\n`),
      51,
      'more than 20000 signs of markup such as * _ [ ] >; divide the text',
    ],
    ['addresses', 'a@b.c '.repeat(4000), 1, 'more than 3000 addresses; divide the text'],
    ['HTML', '<b>'.repeat(4000), 1, 'more than 3000 signs of HTML; divide the text'],
    [
      'definitions',
      lines(1500, '[a]: /x'),
      1001,
      'more than 1000 definitions of links; divide the text',
    ],
    [
      'footnotes',
      lines(1500, '- [^1]'),
      1001,
      'more than 1000 references to footnotes; divide the text',
    ],
  ];
  for (const [fact, body, line, message] of cases) {
    test(fact, () => assert.deepEqual(excessOf(body), { line, message }));
  }
});

test('a file with too much is refused at its line, before anything parses its text', async () => {
  const text = fileOf('title: Judul\ndate: 2024-01-01', `Teks.\n\n${'> '.repeat(9000)}a\n`);
  const [file] = await readContent(siteOf({ 'posts/x.md': text }));
  assert.deepEqual(file?.problems.map(formatProblem), [
    'posts/x.md:7:1 text: lists and quotes are 9000 deep; 50 are the most',
  ]);
});

test('what is allowed is rendered whole', async () => {
  const { html } = await render(`${'> '.repeat(50)}a`);
  assert.equal(html.match(/<blockquote>/g)?.length, 50);
});
