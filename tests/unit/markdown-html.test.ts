import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { htmlOf, problemsOf } from './rendering.ts';

const removed = (place: string, what: string) =>
  `posts/x.md:${place} warning, html: ${what} will not be shown; write it in markdown`;

describe('renderMarkdown() keeps a line break written as HTML', () => {
  for (const tag of ['<br>', '<br/>', '<br />', '<BR>']) {
    test(tag, async () => {
      assert.equal(await htmlOf(`a${tag}b`), '<p>a<br>\nb</p>');
      assert.deepEqual(await problemsOf(`a${tag}b`), []);
    });
  }
  test('in a table', async () => {
    assert.match(await htmlOf('| a |\n|---|\n| b<br>c |'), /<td>b<br>\s*c<\/td>/);
  });
});

describe('renderMarkdown() drops other HTML and says where it was', () => {
  const cases: [string, string, string, string[]][] = [
    ['in a line', 'a <b>c</b> d', '<p>a c d</p>', [removed('10:3', '<b>')]],
    [
      'around it',
      'Satu\n\nDua\n\n<div class="x">\nteks\n</div>\n\nTiga',
      '<p>Satu</p>\n<p>Dua</p>\n<p>Tiga</p>',
      [removed('14:1', '<div> and the text in it')],
    ],
    [
      'that runs',
      '<script>alert(1)</script>\n\na <img src=x onerror=alert(1)>',
      '<p>a </p>',
      [removed('10:1', '<script> and the text in it'), removed('12:3', '<img>')],
    ],
    [
      'that folds',
      '<details><summary>S</summary>\n\nisi\n\n</details>',
      '<p>isi</p>',
      [removed('10:1', '<details> and the text in it')],
    ],
    [
      'with its text after the end of another',
      '<div>\n\nisi\n\n</div>\nTeks hilang.',
      '<p>isi</p>',
      [
        removed('10:1', '<div> and the text in it'),
        removed('14:1', '</div> and the text after it'),
      ],
    ],
    ['in a heading', '## A <b>c</b>', '<h2 id="h-a-c">A c</h2>', [removed('10:6', '<b>')]],
    ['in emphasis', '*a <b>c</b>*', '<p><em>a c</em></p>', [removed('10:4', '<b>')]],
  ];
  for (const [fact, body, html, problems] of cases) {
    test(fact, async () => {
      assert.equal(await htmlOf(body), html);
      assert.deepEqual(await problemsOf(body), problems);
    });
  }
});

test('renderMarkdown() drops comments without a word', async () => {
  const body = '<!-- catatan -->\n\na <!-- catatan --> b\n\n<!--\nbanyak\n\nbaris\n-->';
  assert.equal(await htmlOf(body), '<p>a  b</p>');
  assert.deepEqual(await problemsOf(body), []);
});

test('renderMarkdown() says that text beside a comment goes with it', async () => {
  const body = '<!-- catatan --> Teks penting.\n\nLain.';
  assert.equal(await htmlOf(body), '<p>Lain.</p>');
  assert.equal((await problemsOf(body)).length, 1);
});

test('renderMarkdown() counts lines from the beginning of the file', async () => {
  assert.deepEqual(await problemsOf('Satu\n\na <b>c</b>', { file: 'posts/y.md', bodyLine: 1 }), [
    'posts/y.md:3:3 warning, html: <b> will not be shown; write it in markdown',
  ]);
});

describe('renderMarkdown() writes < only where a tag begins, also in', () => {
  const cases: [string, string, string][] = [
    [
      'the title of a link, beside a sign of the same in text',
      '`="` [a](/x "<!--$?--><b>") " < c',
      '<p><code>="</code> <a href="/x" title="&#x3C;!--$?-->&#x3C;b>">a</a> " &#x3C; c</p>',
    ],
    [
      'the description of a picture',
      'a ![<style>](/img/cup.webp)',
      '<p>a <img src="/img/cup.webp?w=8" alt="&#x3C;style>" srcset="/img/cup.webp?w=4 4w, /img/cup.webp?w=8 8w" sizes="100vw" width="8" height="6" loading="lazy" decoding="async"></p>',
    ],
  ];
  for (const [fact, body, html] of cases) {
    test(fact, async () => assert.equal(await htmlOf(body), html));
  }
});
