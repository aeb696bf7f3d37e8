import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAbsent } from '../../lib/absent.ts';
import { site } from '../../lib/site.ts';
import { fileOf, postOf, snapshotOf } from './temporary-site.ts';

const snapshot = await snapshotOf({
  'posts/ada.md': postOf(
    'Ada',
    '2024-01-01',
    'tags: [Ibu menyusui]',
    'aliases: [/lama, /tags/lama]',
  ),
  ...Object.fromEntries(
    Array.from({ length: site.postsPerPage }, (_, index) => [
      `posts/${index}.md`,
      postOf(`Lain ${index}`, '2024-02-01', 'tags: [Lain]'),
    ]),
  ),
  'posts/kafé.md': postOf('Kafé'),
  'posts/draf.md': postOf('Draf', '2024-01-01', 'draft: true'),
  'posts/pages/tentang.md': fileOf('title: Tentang'),
});

const THERE = [
  ...['/posts/ada', '/posts/%61da', '/posts/kaf%C3%A9', '/posts/kafe%CC%81'],
  ...['/posts/page/2', '/tags/lama/page/7', '/archive/2024/01'],
  ...['/tags/ibu-menyusui', '/tentang', '/lama', '/tags/lama', '/blog/ada', '/blog/2024-01-01-ada'],
];
const ABSENT = [
  ...['/posts/tidak', '/posts/draf', '/posts/Ada', '/posts/ada/lagi', '/posts/%zz', '/posts/a%2Fb'],
  ...[
    '/posts/page/3',
    '/posts/page/02',
    '/posts/page/x',
    '/tags/lain/page/2',
    '/tags/tidak/page/2',
  ],
  ...['/archive/1999/01', '/archive/2024/1', '/archive/2024/13', '/archive/2024/02/page/2'],
  ...['/tags/tidak', '/tentang/kami', '/ada', '/blog/tidak', '/wp-login.php', '/x/y/z'],
];

for (const path of THERE) {
  test(`something is at ${path}`, () => assert.equal(isAbsent(snapshot, path), false));
}
for (const path of ABSENT) {
  test(`nothing is at ${path}`, () => assert.equal(isAbsent(snapshot, path), true));
}
