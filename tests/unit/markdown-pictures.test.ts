import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { htmlOf, problemsOf, render } from './rendering.ts';

const candidates = (name: string) => `/img/${name}.webp?w=4 4w, /img/${name}.webp?w=8 8w`;
const cup = (alt: string, title = '') =>
  `<img src="/img/cup.webp?w=8" alt="${alt}"${title} srcset="${candidates('cup')}" sizes="100vw" width="8" height="6" loading="lazy" decoding="async">`;
const bed = `<img src="/img/bed.webp?w=8" alt="B" srcset="${candidates('bed')}" sizes="100vw" width="6" height="8" loading="lazy" decoding="async">`;

describe('renderMarkdown() shows a picture', () => {
  const cases: [string, string, string][] = [
    ['alone in its paragraph as a figure', '![A](/img/cup.webp)', `<figure>${cup('A')}</figure>`],
    [
      'with its title as caption',
      '![A](/img/cup.webp " Kopi & teh ")',
      `<figure>${cup('A')}<figcaption>Kopi &#x26; teh</figcaption></figure>`,
    ],
    [
      'in a line of text with its title as title',
      'a ![A](/img/cup.webp "T") b',
      `<p>a ${cup('A', ' title="T"')} b</p>`,
    ],
    ['beside another', '![A](/img/cup.webp)\n![B](/img/bed.webp)', `<p>${cup('A')}\n${bed}</p>`],
    ['in a link', '[![A](/img/cup.webp)](/lama)', `<p><a href="/posts/baru">${cup('A')}</a></p>`],
    [
      'in a list',
      '- a\n\n  ![A](/img/cup.webp)',
      `<ul>\n<li>\n<p>a</p>\n<figure>${cup('A')}</figure>\n</li>\n</ul>`,
    ],
    ['by reference', '![A][x]\n\n[x]: /img/cup.webp', `<figure>${cup('A')}</figure>`],
  ];
  for (const [fact, body, html] of cases) {
    test(fact, async () => {
      assert.equal(await htmlOf(body), html);
      assert.deepEqual(await problemsOf(body), []);
    });
  }
});

describe('renderMarkdown() makes a picture that opens large a link to its file', () => {
  const large = (img: string, name = 'cup') => `<a href="/img/${name}.webp">${img}</a>`;
  const cases: [string, string, string][] = [
    [
      'in its figure',
      '![A](/img/cup.webp "T")',
      `<figure>${large(cup('A'))}<figcaption>T</figcaption></figure>`,
    ],
    ['in a line', 'a ![A](/img/cup.webp) b', `<p>a ${large(cup('A'))} b</p>`],
    [
      'beside another',
      '![A](/img/cup.webp)\n![B](/img/bed.webp)',
      `<p>${large(cup('A'))}\n${large(bed, 'bed')}</p>`,
    ],
    [
      'but not in a link',
      '[a *![A](/img/cup.webp)*](/lama)',
      `<p><a href="/posts/baru">a <em>${cup('A')}</em></a></p>`,
    ],
    [
      'nor in one by reference',
      '[![A](/img/cup.webp)][x]\n\n[x]: /lama',
      `<p><a href="/posts/baru">${cup('A')}</a></p>`,
    ],
    ['nor without words', '![](/img/cup.webp)', `<figure>${cup('')}</figure>`],
    ['nor one that is not there', '![A](/img/lain.webp)', '<p>A</p>'],
  ];
  for (const [fact, body, html] of cases) {
    test(fact, async () => assert.equal(await htmlOf(body, { opensLarge: true }), html));
  }
});

describe('renderMarkdown() reports a picture', () => {
  const at = 'posts/x.md:12:3 picture:';
  const elsewhere = 'is not under /img/; put it in public/img/';
  const cases: [string, string, string][] = [
    [
      'that is missing',
      '/img/lain.webp',
      `${at} there is no public/img/lain.webp; put the picture there or correct the path`,
    ],
    [
      'of another site',
      'https://example.com/a.webp',
      `${at} "https://example.com/a.webp" ${elsewhere}`,
    ],
    ['outside', '/img/../../a.webp', `${at} "/img/../../a.webp" ${elsewhere}`],
    ['that could run', 'javascript:alert(1)', `${at} "javascript:alert(1)" ${elsewhere}`],
  ];
  for (const [fact, src, problem] of cases) {
    test(fact, async () => {
      const body = `Satu\n\na ![A](${src}) b`;
      assert.deepEqual(await problemsOf(body), [problem]);
      assert.equal(await htmlOf(body), '<p>Satu</p>\n<p>a A b</p>');
    });
    test(`${fact}, by reference`, async () => {
      const body = `Satu\n\na ![A][x] b\n\n[x]: ${src}`;
      assert.deepEqual(await problemsOf(body), [problem]);
      assert.equal(await htmlOf(body), '<p>Satu</p>\n<p>a A b</p>');
    });
  }
  test('without a text for those who cannot see it, as a warning', async () => {
    assert.deepEqual(await problemsOf('![](/img/cup.webp)'), [
      'posts/x.md:10:1 warning, picture: it has no text in the [ ]; say what the picture shows',
    ]);
    assert.equal(await htmlOf('![](/img/cup.webp)'), `<figure>${cup('')}</figure>`);
  });
});

describe('renderMarkdown() leaves out a first picture that repeats the featured one', () => {
  const cases: [string, string, string, string | undefined][] = [
    ['at the beginning', '![A](/img/cup.webp)\n\nTeks', '<p>Teks</p>', undefined],
    ['and returns its caption', '![A](/img/cup.webp " K ")\n\nTeks', '<p>Teks</p>', 'K'],
    ['after some text', 'Satu\n\n![A](/img/cup.webp "K")\n\nDua', '<p>Satu</p>\n<p>Dua</p>', 'K'],
    ['after the title', '# Judul\n\n![A](/img/cup.webp)\n\nTeks', '<p>Teks</p>', undefined],
    [
      'with the link around it',
      '[![A](/img/cup.webp)](/img/cup.webp)\n\nTeks',
      '<p>Teks</p>',
      undefined,
    ],
    [
      'and only the first',
      '![A](/img/cup.webp)\n\n![A](/img/cup.webp)',
      `<figure>${cup('A')}</figure>`,
      undefined,
    ],
    [
      'unless another one stands before it',
      '![B](/img/bed.webp)\n\n![A](/img/cup.webp)',
      `<figure>${bed}</figure>\n<figure>${cup('A')}</figure>`,
      undefined,
    ],
  ];
  for (const [fact, body, expected, expectedCaption] of cases) {
    test(fact, async () => {
      const { html, caption } = await render(body, { featuredImage: '/img/cup.webp' });
      assert.deepEqual([html.trim(), caption], [expected, expectedCaption]);
    });
  }
});
