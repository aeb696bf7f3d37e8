import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { site } from '../../lib/site.ts';
import { htmlOf } from './rendering.ts';

const link = (attributes: string, label = 'a') => `<p><a${attributes}>${label}</a></p>`;

describe('renderMarkdown() gives a page elsewhere no handle on ours', () => {
  const cases: [string, string][] = [
    ['[a](https://example.com/x)', link(' href="https://example.com/x" rel="noopener"')],
    ['[a](http://example.com/x)', link(' href="http://example.com/x" rel="noopener"')],
    ['[a](https://example.com "B")', link(' href="https://example.com" title="B" rel="noopener"')],
    ['[a][x]\n\n[x]: https://example.com', link(' href="https://example.com" rel="noopener"')],
    ['[a](//example.com/x)', link(' href="//example.com/x" rel="noopener"')],
    [
      'https://example.com',
      link(' href="https://example.com" rel="noopener"', 'https://example.com'),
    ],
    ['www.example.com', link(' href="http://www.example.com" rel="noopener"', 'www.example.com')],
  ];
  for (const [body, html] of cases) {
    test(body, async () => assert.equal(await htmlOf(body), html));
  }
});

describe('renderMarkdown() writes the final address of a page of ours', () => {
  const cases: [string, string][] = [
    ['[a](/lama)', link(' href="/posts/baru"')],
    ['[a](/lama?x=1&y=2)', link(' href="/posts/baru?x=1&#x26;y=2"')],
    ['[a](/lama#bagian)', link(' href="/posts/baru#h-bagian"')],
    ['[a](/lama?x=1#bagian)', link(' href="/posts/baru?x=1#h-bagian"')],
    [`[a](${site.url}/lama)`, link(' href="/posts/baru"')],
    ['[a][x]\n\n[x]: /lama "B"', link(' href="/posts/baru" title="B"')],
    ['[a](/lain)', link(' href="/lain"')],
    ['[a](#bagian)', link(' href="#h-bagian"')],
    ['[a](#h-bagian)', link(' href="#h-bagian"')],
    ['[a](#)', link(' href="#"')],
    ['[a](/img/cup.webp)', link(' href="/img/cup.webp"')],
  ];
  for (const [body, html] of cases) {
    test(body, async () => assert.equal(await htmlOf(body), html));
  }
});

describe('renderMarkdown() keeps links that start something else', () => {
  for (const href of ['mailto:a@example.com', 'tel:+6221', 'whatsapp://send?text=a']) {
    test(href, async () => assert.equal(await htmlOf(`[a](${href})`), link(` href="${href}"`)));
  }
});

describe('renderMarkdown() takes the address from a link that could run', () => {
  const cases = [
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](<\u0001javascript:alert(1)>)',
    '[a](vbscript:x)',
    '[a](data:text/html,x)',
    '[a](blob:x)',
    '[a](file:///etc/passwd)',
    '[a][x]\n\n[x]: javascript:alert(1)',
  ];
  for (const body of cases) {
    test(JSON.stringify(body), async () => assert.equal(await htmlOf(body), link('')));
  }
  test('<javascript:alert>', async () => {
    assert.equal(await htmlOf('<javascript:alert>'), link('', 'javascript:alert'));
  });
});
