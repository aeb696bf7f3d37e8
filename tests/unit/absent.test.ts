import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAbsent } from '../../lib/absent.ts';
import { fileOf, postOf, snapshotOf } from './temporary-site.ts';

const snapshot = await snapshotOf({
  'posts/ada.md': postOf(
    'Ada',
    '2024-01-01',
    'tags: [Ibu menyusui]',
    'aliases: [/lama, /tags/lama]',
  ),
  'posts/kafé.md': postOf('Kafé'),
  'posts/draf.md': postOf('Draf', '2024-01-01', 'draft: true'),
  'posts/pages/tentang.md': fileOf('title: Tentang'),
});

const THERE = [
  ...['/posts/ada', '/posts/%61da', '/posts/kaf%C3%A9', '/posts/kafe%CC%81'],
  ...['/tags/ibu-menyusui', '/tentang', '/lama', '/tags/lama', '/blog/ada', '/blog/2024-01-01-ada'],
];
const ABSENT = [
  ...['/posts/tidak', '/posts/draf', '/posts/Ada', '/posts/ada/lagi', '/posts/%zz', '/posts/a%2Fb'],
  ...['/tags/tidak', '/tentang/kami', '/ada', '/blog/tidak', '/wp-login.php', '/x/y/z'],
];

for (const path of THERE) {
  test(`something is at ${path}`, () => assert.equal(isAbsent(snapshot, path), false));
}
for (const path of ABSENT) {
  test(`nothing is at ${path}`, () => assert.equal(isAbsent(snapshot, path), true));
}
