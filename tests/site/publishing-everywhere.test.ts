import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { differences } from './crawl.ts';
import { assertAllIsNew, publishAll, readAll, startFromScratch } from './from-scratch.ts';
import { ask } from './pages.ts';
import {
  ALONE,
  FEATURED,
  generatedPost,
  LINKING,
  nameOf,
  POSTS,
  type PostParts,
  toFile,
  WITH_ALIAS,
} from './publishing-posts.ts';
import { remove, startFresh, startPublishing, write } from './publishing-site.ts';
import type { RunningSite } from './site.ts';

// After each publish the whole site is read and compared with what a server shows that renders
// every page anew: nothing that is older is left anywhere.

let site: RunningSite;
let fresh: RunningSite;
/** Every address that ever was, and some that never were. */
const known = new Set([
  '/',
  '/posts/page/4',
  '/tags/satu/page/4',
  '/posts/tidak-ada',
  '/tidak-ada',
]);

before(async () => {
  site = await startFresh();
  await readAll(site, known);
  fresh = await startFromScratch();
});
after(() => Promise.all([site.stop(), fresh.stop()]));

function edit(number: number, parts: Partial<PostParts>, name = nameOf(number)): void {
  write(`posts/${name}.md`, toFile({ ...generatedPost(number), ...parts }));
}

const numberOf = (name: string) => Number(name.replace('tulisan-', ''));
const statusOf = async (address: string) => (await ask(address, site.origin)).status;
const read = async (address: string) => (await ask(address, site.origin)).text;

test('a new post is everywhere, its new tag too', async () => {
  known.add('/tags/terbaru').add('/posts/baru');
  await readAll(site, known);
  edit(40, { tags: ['satu', 'Terbaru'] }, 'baru');
  const { published, removed } = await publishAll(site, fresh, known);
  assert.deepEqual([published, removed], [['/posts/baru'], []]);
  assert.match(await read('/tags/terbaru'), />Judul 40<\/a>/);
});

test('another text, title, tags or date of a post is everywhere', async () => {
  edit(10, { body: 'Isi lain.' });
  edit(18, { title: 'Judul lain' });
  edit(24, { tags: ['Ganjil', 'terbaru', 'dua'] });
  edit(3, { date: '2024-01-30T10:00:00+07:00' });
  await publishAll(site, fresh, known);
  assert.match(await read(`/posts/${nameOf(10)}`), /<p>Isi lain\.<\/p>/);
});

test('a post that is moved between two others and back is everywhere', async () => {
  edit(3, { date: generatedPost(26).date.replace('T00', 'T12') });
  await publishAll(site, fresh, known);
  edit(3, {});
  await publishAll(site, fresh, known);
});

test('a post that is featured, and one that is no more, are everywhere', async () => {
  edit(2, { more: ['featuredpost: true'] });
  edit(numberOf(FEATURED), { more: [] });
  await publishAll(site, fresh, known);
  assert.match(await read('/'), /Judul 2<\/a>/);
});

test('another spelling of a tag, used more, is everywhere', async () => {
  for (const number of [5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25]) {
    edit(number, { tags: ['satu', 'ganjil'] });
  }
  await publishAll(site, fresh, known);
  assert.match(await read('/tags'), /<a href="\/tags\/ganjil">ganjil /);
});

test('a post that is deleted is nowhere', async () => {
  remove(`posts/${nameOf(28)}.md`);
  const { removed } = await publishAll(site, fresh, known);
  assert.deepEqual(removed, [`/posts/${nameOf(28)}`]);
  assert.equal(await statusOf(`/posts/${nameOf(28)}`), 404);
});

test('a tag whose last post has it no more is nowhere', async () => {
  assert.equal(await statusOf('/tags/pilihan'), 200);
  edit(numberOf(FEATURED), { tags: ['satu'], more: [] });
  await publishAll(site, fresh, known);
  assert.equal(await statusOf('/tags/pilihan'), 404);
  assert.doesNotMatch(await read('/tags'), /pilihan/);
});

test('a tag whose last post is deleted is nowhere', async () => {
  edit(numberOf(ALONE), { tags: ['sendiri'] });
  await publishAll(site, fresh, known);
  remove(`posts/${ALONE}.md`);
  await publishAll(site, fresh, known);
  assert.equal(await statusOf('/tags/sendiri'), 404);
  assert.doesNotMatch(await read('/tags'), /sendiri/);
});

test('a post that is renamed leaves a redirect of one hop, and links lead to its new address', async () => {
  assert.match(await read(`/posts/${LINKING}`), new RegExp(`href="/posts/${WITH_ALIAS}"`));
  remove(`posts/${WITH_ALIAS}.md`);
  const more = [`aliases: [/tulisan-lama, /posts/${WITH_ALIAS}]`];
  edit(numberOf(WITH_ALIAS), { more }, 'nama-baru');
  const { published, removed } = await publishAll(site, fresh, known);
  assert.deepEqual([published, removed], [['/posts/nama-baru'], [`/posts/${WITH_ALIAS}`]]);
  for (const address of [`/posts/${WITH_ALIAS}`, `/posts/${WITH_ALIAS}/`, '/tulisan-lama']) {
    const { status, location } = await ask(address, site.origin);
    assert.deepEqual([status, location], [308, '/posts/nama-baru'], address);
  }
});

test('an old address that goes with its post leads nowhere', async () => {
  edit(numberOf(WITH_ALIAS), { more: [] }, 'nama-baru');
  await publishAll(site, fresh, known);
  assert.equal(await statusOf('/tulisan-lama'), 404);
});

test('a page that editors wrote, changed, added or deleted, is everywhere', async () => {
  write('posts/pages/tentang.md', '---\ntitle: Tentang kita\n---\nLain.\n');
  write('posts/pages/privasi.md', '---\ntitle: Privasi\naliases: [/rahasia]\n---\nBaru.\n');
  remove('posts/pages/kontak.md');
  await publishAll(site, fresh, known);
  assert.deepEqual(await Promise.all(['/privasi', '/kontak'].map(statusOf)), [200, 404]);
});

test('two posts that exchange their addresses are everywhere', async () => {
  edit(31, {}, nameOf(32));
  edit(32, {}, nameOf(31));
  await publishAll(site, fresh, known);
  assert.match(await read(`/posts/${nameOf(31)}`), /<h1>Judul 32<\/h1>/);
});

test('a post that is drafted is nowhere, and back when it is no draft', async () => {
  edit(POSTS, { more: ['draft: true'] });
  await publishAll(site, fresh, known);
  assert.equal(await statusOf(`/posts/${nameOf(POSTS)}`), 404);
  edit(POSTS, {});
  await publishAll(site, fresh, known);
});

const LOSSES = { nothing: [], 'all rendered pages': ['.next/pages'], memory: ['.data'] };

for (const [name, lost] of Object.entries(LOSSES)) {
  test(`the whole site is the same after a crash that took ${name}`, async () => {
    const before = await readAll(site, known);
    await site.stop('SIGKILL');
    for (const folder of lost) remove(folder);
    site = await startPublishing();
    assert.deepEqual(differences(before, await readAll(site, known)), []);
  });
}

test('a post as it was built is shown again when memory was lost, and no page rendered since', async () => {
  await site.stop('SIGKILL');
  remove('.data');
  edit(10, {});
  site = await startPublishing();
  assert.match(await read(`/posts/${nameOf(10)}`), /<p>Isi 10\. Menyusui/);
});

test('the whole site is as a server shows it that has just read all of posts/', async () => {
  await fresh.stop();
  fresh = await startFromScratch();
  await assertAllIsNew(site, fresh, known);
});
