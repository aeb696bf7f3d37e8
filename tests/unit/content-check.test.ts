import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../lib/content-check.ts';
import { formatProblem } from '../../lib/problems.ts';
import { postOf, siteOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));

test('checkContent() returns the problems of all files, their bodies included', async () => {
  const { problems, files } = await checkContent(
    siteOf({
      'posts/a.md': `${postOf('A')}\n![Cangkir](/img/cup.webp) <b>x</b>\n\n![](/img/lain.webp)\n`,
      'posts/b.md': postOf('B', 'kemarin'),
      'posts/pages/c.md': postOf('C'),
      'public/img/cup.webp': CUP,
    }),
  );
  assert.equal(files.length, 3);
  assert.deepEqual(problems.map(formatProblem), [
    'posts/a.md:10:1 picture: there is no public/img/lain.webp; put the picture there or correct the path',
    'posts/a.md:8:27 warning, html: <b> will not be shown; write it in markdown',
    'posts/a.md:10:1 warning, picture: it has no text in the [ ]; say what the picture shows',
    'posts/b.md:3:7 date: "kemarin" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ]);
});

test('checkContent() of a site without content finds nothing', async () => {
  const { problems, files, sources } = await checkContent(siteOf({}));
  assert.deepEqual([problems, files, sources], [[], [], []]);
});
