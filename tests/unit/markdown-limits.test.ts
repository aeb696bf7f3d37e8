import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excessOf } from '../../lib/markdown/limits.ts';
import { listContent, readBody, readContent } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { cpuTime } from './cpu-time.ts';
import { render } from './rendering.ts';
import { fileOf, siteOf } from './temporary-site.ts';

const lines = (count: number, line: string) => `${line}\n`.repeat(count);
const row = (columns: number) => `|${'a|'.repeat(columns)}`.slice(0, -1);

const SENTENCE = 'Kata demi kata, *ditulis* dengan [sabar](/posts/x). ';
const WORDS = 'Kata demi kata ditulis dengan sabar, sampai selesai; besok dibaca lagi. ';

describe('excessOf() lets through', () => {
  const cases: [string, string][] = [
    ['a long text with a link in each sentence', lines(330, `${SENTENCE.repeat(6)}\n`)],
    ['400 kB of paragraphs', lines(800, `${WORDS.repeat(7)}\n`)],
    ['400 kB of paragraphs in lines of 72 characters', lines(800, lines(7, WORDS))],
    ['a long list of links', lines(1500, '- [**Nama**](/posts/x), `kode`')],
    ['a long list that is numbered', lines(1900, '2. **Nama**: _isi_')],
    ['a large table', `${row(8)}\n${'|-'.repeat(8)}\n${lines(400, row(8))}`],
    ['lists within lists', lines(500, '- a\n  - b\n    1. c')],
    ['a long quote', lines(900, '> *Kata* demi kata.\n>')],
    ['as many levels as are allowed', `${'> '.repeat(50)}a`],
    ['as many signs as are allowed', `${'*'.repeat(500)}a${'*'.repeat(500)}`],
  ];
  for (const [fact, body] of cases) test(fact, () => assert.equal(excessOf(body), undefined));

  test('each text of this site', () => {
    const names = listContent();
    assert.ok(names.length > 20);
    for (const name of names) assert.equal(excessOf(readBody(name).body), undefined, name.file);
  });
});

const MARKED = 'a paragraph of more than 1000 signs such as * _ [ ]; divide it';
const LONG = 'a paragraph of more than 20000 characters; divide it';
const BLOCKS = 'more than 3000 paragraphs, headings and items of lists; divide the text';
const ITEMS = 'more than 2000 items of lists; divide the text';

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
      'a deep quote that goes on without its marks',
      `${'> '.repeat(50)}a\n${lines(500, 'a')}`,
      103,
      'more than 5000 lists and quotes within others; divide the text',
    ],
    [
      'a quote that does so for long',
      `> a\n${lines(2000, 'a')}`,
      1002,
      'more than 1000 lines of quotes and items without their marks; divide the text',
    ],
    ['quotes apart', lines(500, '> a\n'), 601, 'more than 300 quotes; divide the text'],
    [
      'underlined headings',
      lines(500, 'a\n==='),
      602,
      'more than 300 headings underlined with = or -; divide the text',
    ],
    ['emphasis', `${'*'.repeat(8000)}a${'*'.repeat(8000)}`, 1, MARKED],
    ['brackets over some lines', `a\n${lines(300, '[[a]]')}`, 252, MARKED],
    ['emphasis at the beginning of each line', lines(400, '*a* b *c'), 334, MARKED],
    ['emphasis in lines of a quote', lines(600, '> *a*'), 501, MARKED],
    ['emphasis in what only looks like a list', `a\n${lines(600, '2. *a*')}`, 502, MARKED],
    ['emphasis in what only looks like definitions', `a\n${lines(600, '[a]: /x')}`, 502, MARKED],
    [
      'a wide table',
      `${'|a'.repeat(1000)}|\n`,
      1,
      'a table of 1001 columns; 50 are the most, so divide it',
    ],
    [
      'a long table of short lines',
      `${row(49)}\n${lines(9000, '|')}`,
      103,
      'tables of more than 5000 cells; divide the text',
    ],
    [
      'wide tables of short lines',
      lines(10, `${row(49)}\n${row(49).replaceAll('a', '-')}\n${lines(50, '|')}`),
      104,
      'tables of more than 5000 cells; divide the text',
    ],
    [
      'long tables',
      lines(20, lines(60, '| a |')),
      1017,
      'more than 1000 rows of tables; divide the text',
    ],
    ['many tables', lines(300, 'a|b\n-|-\n'), 602, 'more than 200 tables; divide the text'],
    ['short items', lines(9000, '- a'), 2001, ITEMS],
    ['empty items', lines(9000, '+'), 2001, ITEMS],
    ['short items in a quote', lines(9000, '> - a'), 2001, ITEMS],
    ['short paragraphs', lines(9000, 'a\n'), 6001, BLOCKS],
    ['short lines', lines(9000, 'a'), 6001, 'more than 6000 lines of text; divide the text'],
    ['empty lines', lines(90_000, ''), 16_001, 'more than 16000 lines; divide the text'],
    ['a paragraph of 400 kB', 'kata '.repeat(80_000), 1, LONG],
    ['one of many lines', lines(3000, 'kata kata'), 2001, LONG],
    [
      'emphasis in many paragraphs',
      lines(100, `${'a**b'.repeat(400)}\n`),
      37,
      'more than 15000 signs of markup such as * _ [ ] > !; divide the text',
    ],
    [
      'tags without an end in long paragraphs',
      lines(100, `${'<!--'.repeat(60)}${'kata '.repeat(3000)}\n`),
      21,
      'too many signs such as ` < ]( in long paragraphs; divide them',
    ],
    [
      'links',
      lines(500, `${'[a](/x)'.repeat(6)}\n`),
      667,
      'more than 2000 links and pictures; divide the text',
    ],
    ['pictures', lines(700, '![a](/x)\n'), 1001, 'more than 500 pictures; divide the text'],
    [
      'addresses',
      lines(2000, 'a@b.c '.repeat(10)),
      201,
      'more than 2000 addresses; divide the text',
    ],
    [
      'HTML',
      lines(1000, `${'<b>'.repeat(10)}\n`),
      401,
      'more than 2000 signs of HTML; divide the text',
    ],
    [
      'definitions',
      lines(1500, '[a]: /x\n'),
      2001,
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

test('excessOf() itself looks at each sign once', async () => {
  const units = [
    ' ',
    '\t',
    '>',
    '> ',
    '-',
    '=',
    '|',
    '|-',
    '#',
    '*',
    '1',
    '1. ',
    '[',
    '[^',
    ' |',
    '- ',
    '\n',
    ' \n',
    '`',
    '<',
  ];
  for (const unit of units) {
    const body = unit.repeat(100_000 / unit.length);
    const time = await cpuTime(() => excessOf(body));
    assert.ok(time < 200, `${time} ms for ${JSON.stringify(unit)}`);
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
