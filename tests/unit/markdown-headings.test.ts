import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { htmlOf, render } from './rendering.ts';

describe('renderMarkdown() leaves out a first heading that repeats the title', () => {
  const cases = [
    '# Judul\n\nTeks',
    '#   judul  \n\nTeks',
    '# *Judul*\n\nTeks',
    'Judul\n=====\n\nTeks',
    '\n\n# Judul\n\nTeks',
  ];
  for (const body of cases) {
    test(JSON.stringify(body), async () => {
      const { html, headings } = await render(body);
      assert.deepEqual({ html, headings }, { html: '<p>Teks</p>\n', headings: [] });
    });
  }
  test('in NFC or NFD', async () => {
    assert.equal(await htmlOf('# Cafe\u0301\n\nTeks', { title: 'Caf\u00e9' }), '<p>Teks</p>');
  });
});

describe('renderMarkdown() keeps a heading', () => {
  const cases = [
    ['of another text, below the title', '# Lain', '<h2 id="h-lain">Lain</h2>'],
    ['of the second level with the title’s text', '## Judul', '<h2 id="h-judul">Judul</h2>'],
    [
      'with the title’s text further down',
      'Teks\n\n# Judul',
      '<p>Teks</p>\n<h2 id="h-judul">Judul</h2>',
    ],
    ['of a deeper level as it is', '### Lain', '<h3 id="h-lain">Lain</h3>'],
  ] as const;
  for (const [fact, body, html] of cases) {
    test(fact, async () => assert.equal(await htmlOf(body), html));
  }
});

test('renderMarkdown() gives headings ids of their words, each id once', async () => {
  const body = '## Apa itu ASI?\n\n## Apa itu ASI?\n\n### `kode` *miring*\n\n## 日本\n\n# Akhir';
  assert.deepEqual((await render(body)).headings, [
    { id: 'h-apa-itu-asi', text: 'Apa itu ASI?', depth: 2 },
    { id: 'h-apa-itu-asi-1', text: 'Apa itu ASI?', depth: 2 },
    { id: 'h-kode-miring', text: 'kode miring', depth: 3 },
    { id: 'h-日本', text: '日本', depth: 2 },
    { id: 'h-akhir', text: 'Akhir', depth: 2 },
  ]);
});

test('renderMarkdown() gives the same ids each time', async () => {
  const first = await render('## Sama\n\n## Sama');
  assert.deepEqual(await render('## Sama\n\n## Sama'), first);
});
