import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readContent } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { postOf, siteOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));

/** A post with this text, which begins at its line 6, beside a picture. */
async function read(text: string) {
  const files = { 'posts/x.md': postOf('X') + text, 'public/img/cup.webp': CUP };
  const [content] = await readContent(siteOf(files));
  const problems = (content?.problems ?? []).map(formatProblem);
  return { named: content?.pictures.map(({ src, size }) => ({ src, size })), problems };
}

const cup = { src: '/img/cup.webp', size: CUP.length };

describe('readContent() finds the picture of a text', () => {
  const texts = [
    '![Cangkir](/img/cup.webp)',
    '![Cangkir](/img/cup.webp "Cangkir kecil")',
    '![Cangkir](</img/cup.webp>)',
    "![Cangkir](/img/cup.webp 'Cangkir kecil')",
    '![Cangkir][c]\n\n[c]: /img/cup.webp',
    '[![Cangkir](/img/cup.webp)](/posts)',
    '![Cangkir [kecil]](/img/cup.webp)',
    '![a](/img/cup.webp) dan ![b](/img/cup.webp)',
  ];
  for (const text of texts) {
    test(JSON.stringify(text), async () => {
      assert.deepEqual(await read(text), { named: [cup], problems: [] });
    });
  }
});

describe('readContent() reports what is wrong with a picture of a text', () => {
  const missing = 'there is no public/img/tak-ada.webp; put the picture there or correct the path';
  const cases: [string, string[]][] = [
    ['![x](/img/tak-ada.webp)', [`posts/x.md:7:1 picture: ${missing}`]],
    ['![x](</img/tak-ada.webp>)', [`posts/x.md:7:1 picture: ${missing}`]],
    ['![x][y]\n\n[y]: /img/tak-ada.webp', [`posts/x.md:7:1 picture: ${missing}`]],
    [
      '![x](https://example.com/x.webp)',
      [
        'posts/x.md:7:1 picture: "https://example.com/x.webp" is not under /img/; put it in public/img/',
      ],
    ],
  ];
  for (const [text, problems] of cases) {
    test(JSON.stringify(text), async () => {
      assert.deepEqual((await read(text)).problems, problems);
    });
  }
});

test('readContent() takes what stands in code for no picture', async () => {
  assert.deepEqual(await read('`![x](/img/tak-ada.webp)`'), { named: [], problems: [] });
});
