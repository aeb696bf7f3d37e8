import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ContentFile, hasErrors } from '../../lib/content-file.ts';
import { parseContentFile } from '../../lib/content-parser.ts';
import { picturesOf } from '../../lib/images.ts';
import { formatProblem } from '../../lib/problems.ts';
import { cpuTime } from './cpu-time.ts';
import { hostilePosts, titled, withLines } from './hostile-front-matter.ts';
import { temporaryFolder } from './temporary-site.ts';

const pictures = picturesOf(temporaryFolder());

function read(file: string | Buffer): Promise<ContentFile> {
  const bytes = Buffer.from(file as string);
  return parseContentFile('post', 'x.md', bytes, { size: bytes.length, mtimeMs: 0 }, pictures);
}

for (const [message, posts] of Object.entries(hostilePosts)) {
  describe(`a post is refused in less than 100 ms, ${message}:`, () => {
    for (const [fact, place, file] of posts) {
      test(fact, async () => {
        const { frontMatter, problems } = await read(file);
        assert.equal(
          formatProblem(problems[0] as (typeof problems)[0]),
          `x.md:${place} ${message}`,
        );
        assert.equal(frontMatter, undefined);
        const time = await cpuTime(() => read(file));
        assert.ok(time < 100, `${time} ms`);
      });
    }
  });
}

test('signs that keep the parser busy, as many as are allowed, are read in less than 100 ms', async () => {
  const units = [
    'a: |\n',
    '- a\n',
    '}',
    '"a" ',
    '\\x',
    ', ',
    '|\n? ',
    '&a ',
    '*a ',
    '- k: v\n',
    '!!a ',
  ];
  for (const unit of units) {
    const most = unit.includes('\n') ? 480 : Math.floor(980 / (unit.trim().length > 1 ? 2 : 1));
    const file = withLines(unit.repeat(most).trimEnd());
    const { problems } = await read(file);
    assert.doesNotMatch(problems.map(formatProblem).join('\n'), /more than|call stack/, unit);
    const time = await cpuTime(() => read(file));
    assert.ok(time < 100, `${time} ms for ${JSON.stringify(unit)}`);
  }
});

describe('a post is read as it is meant:', () => {
  const cases: [string, string | Buffer, object][] = [
    ['with CRLF', withLines().replaceAll('\n', '\r\n'), {}],
    ['with CR', withLines().replaceAll('\n', '\r'), {}],
    ['with one BOM', `\uFEFF${withLines()}`, {}],
    ['with an end of the document', withLines('...'), {}],
    ['a word that was a flag', titled('yes'), { title: 'yes' }],
    ['another', titled('Off'), { title: 'Off' }],
    ['a time that was a number', titled('1:30:00'), { title: '1:30:00' }],
    ['a number with _', titled('1_000'), { title: '1_000' }],
    ['a date as title', titled('2024-02-31'), { title: '2024-02-31' }],
    ['signs of references within a text', titled('R&D *x* !y'), { title: 'R&D *x* !y' }],
    ['signs of keys within a text', titled('a:b ?c -d <<'), { title: 'a:b ?c -d <<' }],
    ['an emoji in code', titled('"\\uD83D\\uDE00"'), { title: '😀' }],
    ['a # in quotes', titled("'A #1'"), { title: 'A #1' }],
    ['a # within a word', titled('C#'), { title: 'C#' }],
    ['a fence within a text', titled('>-\n  ---\n  --- y'), { title: '--- --- y' }],
    ['numbers as tags', withLines('tags: [2024, 1.5]'), { tags: ['2024', '1.5'] }],
    ['brackets 10 deep', titled(`'${'['.repeat(10)}'`), { title: '[[[[[[[[[[' }],
    ['many tags', withLines(`tags: [${'a, '.repeat(400)}]`), { tags: Array(400).fill('a') }],
  ];
  for (const [fact, file, fields] of cases) {
    test(fact, async () => {
      const { frontMatter, problems } = await read(file);
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['description'], // Which is missing.
      );
      const sound = { title: 'Judul', date: '2020-03-10T00:00:00+07:00' };
      assert.deepEqual(frontMatter, { ...sound, ...fields });
    });
  }
});

describe('a post is read, with a warning that a comment cuts off', () => {
  const cases: [string, string, string][] = [
    ['its title', titled('A #1 tips'), 'x.md:2:10 warning, title'],
    ['its description', withLines('description: a # b'), 'x.md:4:16 warning, description'],
    [
      'what its picture shows',
      withLines('featuredimagealt: #1'),
      'x.md:4:19 warning, featuredimagealt',
    ],
  ];
  for (const [fact, file, place] of cases) {
    test(fact, async () => {
      const content = await read(file);
      assert.equal(hasErrors(content), false);
      const warning = `${place}: everything after # is a comment; put the value in quotes`;
      assert.ok(content.problems.map(formatProblem).includes(warning));
    });
  }

  test('but of no sign that ends a value', async () => {
    const content = await read(
      '---\ndate: 2026-01-01\ndescription: y\ntitle: Belajar C#\n---\nIsi.\n',
    );
    assert.deepEqual(content.problems, []);
  });
});
