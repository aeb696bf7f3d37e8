import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { htmlOf, problemsOf } from './rendering.ts';

const video = (label = 'Tonton video di YouTube') =>
  `<a href="https://www.youtube.com/watch?v=a1B2-c3_D4e" rel="noopener">${label}</a>`;
const player = (src: string, more = '') => `<iframe width="560" src="${src}"${more}></iframe>`;

describe('renderMarkdown() makes a player a link to the video', () => {
  const cases: [string, string][] = [
    [player('https://www.youtube.com/embed/a1B2-c3_D4e'), `<p>${video()}</p>`],
    [player('https://www.youtube-nocookie.com/embed/a1B2-c3_D4e?start=3'), `<p>${video()}</p>`],
    [player('//www.youtube.com/embed/a1B2-c3_D4e'), `<p>${video()}</p>`],
    [
      player('https://www.youtube.com/embed/a1B2-c3_D4e', ' title="Cara <3"'),
      `<p>${video('Cara &#x3C;3')}</p>`,
    ],
    [
      `Lihat ${player('https://www.youtube.com/embed/a1B2-c3_D4e')} ini`,
      `<p>Lihat ${video()} ini</p>`,
    ],
  ];
  for (const [body, html] of cases) {
    test(body, async () => {
      assert.equal(await htmlOf(body), html);
      assert.deepEqual(await problemsOf(body), []);
    });
  }
});

describe('renderMarkdown() makes an address alone in its paragraph a link to the video', () => {
  const cases = [
    'https://youtu.be/a1B2-c3_D4e',
    'http://youtu.be/a1B2-c3_D4e?t=3',
    'https://www.youtube.com/watch?v=a1B2-c3_D4e',
    'https://m.youtube.com/watch?list=x&v=a1B2-c3_D4e&t=3',
    'https://youtube.com/shorts/a1B2-c3_D4e',
    'www.youtube.com/watch?v=a1B2-c3_D4e',
    '<https://youtu.be/a1B2-c3_D4e>',
  ];
  for (const body of cases) {
    test(body, async () => assert.equal(await htmlOf(body), `<p>${video()}</p>`));
  }
});

describe('renderMarkdown() keeps as it is', () => {
  const cases: [string, string][] = [
    [
      '[Tonton](https://youtu.be/a1B2-c3_D4e)',
      '<p><a href="https://youtu.be/a1B2-c3_D4e" rel="noopener">Tonton</a></p>',
    ],
    [
      'Lihat https://youtu.be/a1B2-c3_D4e ini',
      '<p>Lihat <a href="https://youtu.be/a1B2-c3_D4e" rel="noopener">https://youtu.be/a1B2-c3_D4e</a> ini</p>',
    ],
    [
      'https://youtu.be.example.com/a1B2-c3_D4e',
      '<p><a href="https://youtu.be.example.com/a1B2-c3_D4e" rel="noopener">https://youtu.be.example.com/a1B2-c3_D4e</a></p>',
    ],
  ];
  for (const [body, html] of cases) {
    test(body, async () => assert.equal(await htmlOf(body), html));
  }
});

describe('renderMarkdown() warns of a player of another site', () => {
  const cases = [
    'https://example.com/embed/a1B2-c3_D4e',
    'https://example.com/?https://www.youtube.com/embed/a1B2-c3_D4e',
    'https://www.youtube.com.example.com/embed/a1B2-c3_D4e',
    'javascript:alert(1)//www.youtube.com/embed/a1B2-c3_D4e',
    'https://www.youtube.com/embed/short',
    'https://www.youtube.com/embed/a1B2-c3_D4eXX',
  ];
  for (const src of cases) {
    test(src, async () => {
      assert.equal(await htmlOf(`${player(src)}\n\nTeks`), '<p>Teks</p>');
      assert.deepEqual(await problemsOf(player(src)), [
        'posts/x.md:10:1 warning, html: <iframe> and the text in it will not be shown; write it in markdown',
      ]);
    });
  }
});
