import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { fileOf, postOf } from '../unit/temporary-site.ts';
import { launchChromium } from './chromium.ts';
import { type DevSite, hasReloaded, startDev, untilShown } from './dev-site.ts';
import { ask } from './pages.ts';
import { root } from './site.ts';

// `npm run dev`: what is saved shows in the page that is open, without a reload.

const ONE = postOf('Satu', '2026-01-02');

let site: DevSite;
let browser: Browser;
let page: Page;

before(async () => {
  site = await startDev('live-preview', {
    'satu.md': ONE,
    'draf.md': postOf('Draf kita', '2026-01-03', 'draft: true'),
    'nanti.md': postOf('Nanti', '2040-01-01'),
    'usai.md': postOf('Usai', '2026-01-01', 'expires: 2026-01-02'),
    'pages/tentang.md': fileOf('title: Tentang', 'Kami.'),
  });
  browser = await launchChromium();
  page = await browser.newPage();
});
after(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(() => site.write('posts/satu.md', ONE));

test('a text, a title and a page of the editors follow what is saved', async () => {
  await site.open(page, '/posts/satu');
  await site.write('posts/satu.md', ONE.replace('Teks.', 'Kalimat yang lain.'));
  await untilShown(page, 'Kalimat yang lain.');
  await site.write('posts/satu.md', ONE.replace('title: Satu', 'title: Judul lain'));
  await untilShown(page, 'Judul lain');
  assert.equal(await hasReloaded(page), false);
  await site.open(page, '/tentang');
  await site.write('posts/pages/tentang.md', fileOf('title: Tentang', 'Kami yang baru.'));
  await untilShown(page, 'Kami yang baru.');
  assert.equal(await hasReloaded(page), false);
});

test('a new post shows in lists, and its page is there', async () => {
  await site.open(page, '/posts');
  await site.write('posts/dua.md', postOf('Tulisan kedua', '2026-01-04'));
  await untilShown(page, 'Tulisan kedua');
  assert.equal(await hasReloaded(page), false);
  assert.equal((await ask('/posts/dua', site.origin)).status, 200);
});

test('a post with an error says so on its page, others go on, and it comes back', async () => {
  await site.open(page, '/posts/satu');
  await site.write('posts/satu.md', ONE.replace('2026-01-02', '2026-13-02'));
  await untilShown(
    page,
    'posts/satu.md:3:7 date: "2026-13-02" is not a date; write it as 2020-03-10',
  );
  const list = await ask('/posts', site.origin);
  assert.equal(list.status, 200);
  assert.match(list.text, /1 berkas perlu diperbaiki/);
  assert.doesNotMatch(list.text, /<h\d class="card-title"><a href="\/posts\/satu"/);
  await site.write('posts/satu.md', ONE);
  await untilShown(page, 'Teks.');
  assert.equal(await hasReloaded(page), false);
});

test('a file that is no text, or has no front matter, breaks nothing but its own page', async () => {
  await site.open(page, '/posts/tanpa');
  await site.write('posts/tanpa.md', 'Hanya teks.');
  await untilShown(page, 'posts/tanpa.md:1:1');
  await site.open(page, '/posts/biner');
  await site.write('posts/biner.md', Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  await untilShown(page, 'posts/biner.md:1:');
  assert.equal((await ask('/posts/satu', site.origin)).status, 200);
});

test('a picture that was missed shows when it comes', async () => {
  await site.open(page, '/posts/satu');
  await site.write('posts/satu.md', ONE.replace('Teks.', '![Kulkas](/img/kulkas.webp)'));
  await untilShown(page, 'public/img/kulkas.webp');
  const picture = readFileSync(path.join(root, 'public/img/botol-asi-di-kulkas.webp'));
  await site.write('public/img/kulkas.webp', picture);
  await page.getByRole('img', { name: 'Kulkas' }).waitFor();
  assert.equal(await hasReloaded(page), false);
});

test('what readers do not see is there, and marked', async () => {
  const { text } = await ask('/posts', site.origin);
  for (const mark of ['Draf', 'Terjadwal', 'Kedaluwarsa']) {
    assert.match(text, new RegExp(`class="hidden-mark">${mark}<`));
  }
  assert.match((await ask('/posts/usai', site.origin)).text, /Kedaluwarsa: pembaca tidak/);
  assert.doesNotMatch((await ask('/feed.xml', site.origin)).text, /Draf kita|Nanti|Usai/);
});
