import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { launchChromium } from './chromium.ts';
import { askInPreview, DRAFT_SECRET, enterPreview, previewAddress } from './editors-preview.ts';
import { ask } from './pages.ts';
import { nameOf, toFile } from './publishing-posts.ts';
import { folder, publish, startFresh, startPublishing, write } from './publishing-site.ts';
import type { RunningSite } from './site.ts';

// What an editor with the secret sees of a running site, and that nobody else does.

const DRAFT = '/posts/masih-draf';
const WORDS = 'Kalimat yang belum boleh dibaca siapa pun.';

const draft = toFile({
  title: 'Masih draf',
  date: '2026-01-01',
  tags: ['Menyusui'],
  more: ['draft: true'],
  body: WORDS,
});

let site: RunningSite;
let browser: Browser;

before(async () => {
  site = await startFresh({ DRAFT_SECRET });
  write('posts/masih-draf.md', draft);
  await publish(site);
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  await site.stop();
});

const enter = (slug: string, secret?: string) => enterPreview(site.origin, slug, secret);
const askAsEditor = (address: string) => askInPreview(site.origin, 'masih-draf', address);

for (const [fact, slug, secret] of [
  ['a wrong secret', 'masih-draf', 'rahasia'],
  ['no secret', 'masih-draf', ''],
  ['an unknown post', 'tidak-ada', DRAFT_SECRET],
  ['another host', '//evil.example', DRAFT_SECRET],
  ['a path', '../posts/masih-draf', DRAFT_SECRET],
  ['no post', '', DRAFT_SECRET],
] as const) {
  test(`${fact} is 404 and opens nothing`, async () => {
    const { status, headers } = await enter(slug, secret);
    assert.equal(status, 404);
    assert.equal(headers.get('set-cookie'), null);
    assert.equal(headers.get('cache-control'), 'no-store');
  });
}

test('the secret leads to the draft, which nobody keeps', async () => {
  const { status, location, headers } = await enter('masih-draf');
  assert.deepEqual([status, location], [307, DRAFT]);
  assert.match(headers.get('set-cookie') ?? '', /; Secure; HttpOnly; SameSite=none/);
  assert.equal(headers.get('cache-control'), 'no-store');
  const page = await askAsEditor(DRAFT);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('cache-control') ?? '', /^private, .*no-store/);
  assert.ok(page.text.includes(WORDS));
  assert.match(page.text, /Draf: pembaca belum melihatnya/);
});

test('a preview is a page as readers get it, under the same policy', async () => {
  const { headers, text } = await askAsEditor(DRAFT);
  assert.doesNotMatch(text, /<script [^>]*src=|__next_f/);
  assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|sandbox/);
  const messages: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(site.origin + previewAddress('masih-draf'));
  assert.equal(await page.locator('h1').textContent(), 'Masih draf');
  const bar = page.getByRole('complementary', { name: 'Pratinjau' });
  assert.notEqual(
    await bar.evaluate((node) => getComputedStyle(node).backgroundColor),
    'rgba(0, 0, 0, 0)',
  );
  await bar.getByRole('button', { name: 'Keluar dari pratinjau' }).click();
  await page.waitForURL(`${site.origin}/`);
  assert.equal((await page.goto(site.origin + DRAFT))?.status(), 404);
  assert.deepEqual(
    messages.filter((message) => !message.includes('404')),
    [],
  );
  await page.close();
});

test('lists show it to the editor, marked, and texts for machines to nobody', async () => {
  for (const address of ['/', '/posts', '/tags/menyusui']) {
    assert.match((await askAsEditor(address)).text, /hidden-mark">Draf</, address);
  }
  for (const address of ['/feed.xml', '/sitemap.xml', '/llms.txt', `${DRAFT}.md`]) {
    assert.ok(!(await askAsEditor(address)).text.includes('asih-draf'), address);
  }
});

test('readers get 404 and what they got before, with a forged cookie, too', async () => {
  await ask('/posts', site.origin); // Rendered, and kept.
  const before = await ask('/posts', site.origin);
  await askAsEditor('/posts');
  await askAsEditor(DRAFT);
  const after = await ask('/posts', site.origin);
  assert.equal(after.headers.get('etag'), before.headers.get('etag'));
  assert.ok(!after.text.includes('Masih draf'));
  const forged = { headers: { cookie: `__prerender_bypass=${'0'.repeat(32)}` } };
  for (const init of [{}, forged]) {
    const { status, text } = await ask(DRAFT, site.origin, init);
    assert.equal(status, 404);
    assert.ok(!text.includes(WORDS));
  }
  const list = await ask('/posts', site.origin, forged);
  assert.match(list.headers.get('cache-control') ?? '', /^private, no-store/);
  assert.ok(!list.text.includes('Masih draf'));
});

test('no page of the store holds it', () => {
  const pages = path.join(folder, '.next/pages');
  const names = readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  assert.ok(names.length > 0);
  for (const name of names) assert.ok(!readFileSync(name, 'latin1').includes(WORDS), name);
});

test('an address that leads nowhere is our own 404 page for an editor, too', async () => {
  const { status, text } = await askAsEditor('/posts/tidak-ada-sama-sekali');
  assert.equal(status, 404);
  assert.match(text, /<h1>Halaman tidak ditemukan<\/h1>/);
});

test('what is held back is told with file, line and what to do', async () => {
  write('posts/rusak.md', draft.replace('2026-01-01', '2026-13-01'));
  write(`posts/${nameOf(3)}.md`, toFile({ title: 'Tiga', date: 'kemarin', body: 'Teks.' }));
  assert.equal((await publish(site)).status, 422);
  const { location } = await enter('rusak');
  assert.equal(location, '/posts/rusak');
  const { text } = await askAsEditor('/posts/rusak');
  assert.match(text, /posts\/rusak\.md:\d+:\d+.*2026-13-01/s);
  assert.match(text, /2 berkas perlu diperbaiki/);
  // Readers, and editors below the message, keep the version before.
  assert.match((await askAsEditor(`/posts/${nameOf(3)}`)).text, /<h1>(?!Tiga)/);
});

test('without a secret of its own a site has no previews', async () => {
  await site.stop();
  site = await startPublishing();
  assert.equal((await enter('masih-draf', '')).status, 404);
  assert.equal((await enter('masih-draf', 'undefined')).status, 404);
});
