import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toFeedHtml } from '../../lib/feed-html.ts';
import { addressesIn } from '../feed-readers.ts';
import { FORBIDDEN } from './feed-samples.ts';
import { htmlOf } from './rendering.ts';

const PAGE = 'https://contoh.id/posts/menyusui';

describe('toFeedHtml() makes addresses absolute', () => {
  const cases: [string, string, string][] = [
    ['of the site', '/posts/lain?a=1#b', 'https://contoh.id/posts/lain?a=1#b'],
    ['within the page', '#h-fn-1', `${PAGE}#h-fn-1`],
    ['beside the page', 'lain', 'https://contoh.id/posts/lain'],
    ['without a scheme', '//lain.id/x', 'https://lain.id/x'],
    ['in another script', '/posts/ibu é', 'https://contoh.id/posts/ibu%20%C3%A9'],
    ['and keeps those elsewhere', 'https://lain.id/x?y', 'https://lain.id/x?y'],
    ['and keeps those of mail', 'mailto:a@contoh.id', 'mailto:a@contoh.id'],
  ];
  for (const [fact, href, expected] of cases) {
    test(fact, () => {
      assert.equal(toFeedHtml(`<a href="${href}">x</a>`, PAGE), `<a href="${expected}">x</a>`);
    });
  }
});

describe('toFeedHtml() takes off an address', () => {
  const cases = ['javascript:alert(1)', '&#1;javascript:alert(1)', 'data:text/html,x', 'http://['];
  for (const href of cases) {
    test(href, () => assert.equal(toFeedHtml(`<a href="${href}">x</a>`, PAGE), '<a>x</a>'));
  }
});

test('toFeedHtml() shows the picture itself, in its own size', () => {
  const src = '/_next/image?url=%2Fimg%2Fibu%20baru.webp&amp;w=640&amp;q=75';
  assert.equal(
    toFeedHtml(
      `<img src="${src}" alt="Ibu" title="Judul" width="1600" height="900" srcset="${src} 640w" sizes="100vw" style="background:#aabbcc" loading="lazy" decoding="async" fetchpriority="high" class="x" data-x="y">`,
      PAGE,
    ),
    '<img src="https://contoh.id/img/ibu%20baru.webp" alt="Ibu" title="Judul" width="1600" height="900">',
  );
});

test('toFeedHtml() shows no picture that is none', () => {
  const html = toFeedHtml('<p><img src="data:image/png;base64,AAAA" alt="x"></p>', PAGE);
  assert.equal(html, '<p><img alt="x"></p>');
});

describe('toFeedHtml() keeps what says something without our styles', () => {
  const cases = [
    '<p lang="en" title="x">a <em>b</em> <code>c &#x3C; d</code><br>e</p>',
    '<ol start="3"><li>a</li></ol>',
    '<table><thead><tr><th scope="col" colspan="2">a</th></tr></thead><tbody><tr><td rowspan="2">b</td></tr></tbody></table>',
    '<p><time datetime="2020-03-10">10 Maret</time> <del>a</del></p>',
    '<figure><img src="https://contoh.id/a.webp" alt="a"><figcaption>b</figcaption></figure>',
    '<pre><code>a\n  b\n</code></pre>',
    '<blockquote>\n<p>👶 é</p>\n</blockquote>',
  ];
  for (const html of cases) test(html, () => assert.equal(toFeedHtml(html, PAGE), html));
});

describe('toFeedHtml() takes out what does not', () => {
  const cases: [string, string, string][] = [
    ['scripts', 'a<script>alert(1)</script>b', 'ab'],
    ['styles', 'a<style>p { color: red }</style>b', 'ab'],
    ['players', 'a<iframe src="https://lain.id"></iframe>b', 'ab'],
    ['forms', 'a<form action="/x"><input name="y"><button>z</button></form>b', 'ab'],
    ['fields', 'a<input name="y">b', 'ab'],
    ['comments', 'a<!-- x -->b', 'ab'],
    ['what scripts listen to', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['ids, which another post may have', '<h2 id="h-a">a</h2>', '<h2>a</h2>'],
    ['the frame of a table', '<div class="table-scroll" role="region"><p>a</p></div>', '<p>a</p>'],
    [
      'what else pages need',
      '<p class="a" style="b:c" tabindex="0" aria-label="d">e</p>',
      '<p>e</p>',
    ],
  ];
  for (const [fact, html, expected] of cases) {
    test(fact, () => assert.equal(toFeedHtml(html, PAGE), expected));
  }
});

test('toFeedHtml() takes out what XML cannot hold, however it is written', () => {
  const html = `<p title="a${FORBIDDEN}b">c${FORBIDDEN}d&#8;&#x1f;e\t\n f</p>`;
  // HTML itself has the sign for an unknown character in the place of the first.
  assert.equal(toFeedHtml(html, PAGE).replaceAll('\ufffd', ''), '<p title="ab">cde\t\n f</p>');
});

test('toFeedHtml() says of a task whether it is done', async () => {
  assert.equal(
    toFeedHtml(await htmlOf('- [x] Siapkan botol\n- [ ] Cuci tangan'), PAGE),
    '<ul>\n<li>☑ Siapkan botol</li>\n<li>☐ Cuci tangan</li>\n</ul>',
  );
});

test('toFeedHtml() of a text with everything leans on nothing of its page', async () => {
  const body = [
    '## Bagian',
    'Lihat [bagian](#bagian), [lain](/lama) dan [luar](https://luar.id).[^1]',
    '| a | b |\n|---|--:|\n| c | d |',
    '![Cangkir](/img/cup.webp "Keterangan")',
    '```js\nlet a = 1;\n```',
    'https://www.youtube.com/watch?v=abcdefghijk',
    '[^1]: Catatan.',
  ].join('\n\n');
  const html = toFeedHtml(await htmlOf(body), PAGE);
  assert.deepEqual(
    addressesIn(html).filter((address) => !/^https?:\/\//.test(address)),
    [],
  );
  assert.ok(addressesIn(html).includes(`${PAGE}#h-fn-1`));
  const attributes = new Set(html.match(/(?<=<[^>]*\s)[a-z-]+(?==")/g));
  assert.deepEqual([...attributes].sort(), ['alt', 'height', 'href', 'src', 'width']);
});
