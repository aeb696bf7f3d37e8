import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { ask } from './pages.ts';
import { generatedPost, nameOf, type PostParts, toFile } from './publishing-posts.ts';
import {
  errors,
  folder,
  publish,
  remove,
  startFresh,
  startPublishing,
  write,
} from './publishing-site.ts';
import { root } from './site.ts';

let site = await startFresh();
after(() => site.stop());

const read = async (address: string) => (await ask(address, site.origin)).text;
const statusOf = async (address: string) => (await ask(address, site.origin)).status;

async function restart(signal: NodeJS.Signals): Promise<void> {
  await site.stop(signal);
  site = await startPublishing();
}

/** Writes a post of the build with other parts into `posts/`. */
function edit(number: number, parts: Partial<PostParts>): void {
  write(`posts/${nameOf(number)}.md`, toFile({ ...generatedPost(number), ...parts }));
}

const BAD = { title: 'Judul rusak', tags: ['rusak'], date: '2024-02-31', body: 'Isi rusak.' };
const PROBLEM = {
  line: 3,
  column: 7,
  rule: 'date',
  message: '"2024-02-31" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
};

describe('a post that was spoilt in place', () => {
  const numbers = [36, 30, 24, 18, 12, 6];
  const files = numbers.map((number) => `posts/${nameOf(number)}.md`).sort();

  async function assertAllAreOld(some: readonly number[]): Promise<void> {
    for (const number of some) {
      const text = await read(`/posts/${nameOf(number)}`);
      assert.match(text, new RegExp(`<h1>Judul ${number}</h1>`));
      assert.match(text, new RegExp(`<p>Isi ${number}\\. Menyusui`));
    }
    for (const address of ['/', '/posts', '/posts/page/2', '/posts/page/3', '/tags/genap']) {
      assert.doesNotMatch(await read(address), /rusak/, address);
    }
    assert.match(await read('/posts/page/3'), />Judul 6<\/a>/);
    assert.match(await read('/tags/genap/page/2'), />Judul 6<\/a>/);
    assert.doesNotMatch(await read('/tags'), /rusak/);
    assert.equal(await statusOf('/tags/rusak'), 404);
  }

  test('keeps its old text, whether it was read since the start or not', async () => {
    await read(`/posts/${nameOf(36)}`);
    for (const number of numbers) edit(number, BAD);
    const { status, published, removed, expired, heldBack } = await publish(site);
    assert.deepEqual([status, published, removed, expired], [422, [], [], []]);
    assert.deepEqual(
      heldBack,
      files.map((file) => ({ file, ...PROBLEM })),
    );
    await assertAllAreOld([36, 30]);
  });

  test('keeps it after a restart, which names it once', async () => {
    await restart('SIGTERM');
    await assertAllAreOld([36, 24]);
    const place = `${PROBLEM.line}:${PROBLEM.column} ${PROBLEM.rule}: ${PROBLEM.message}`;
    assert.deepEqual(
      errors(),
      files.map((file) => `Held back: ${file}:${place}`),
    );
  });

  test('keeps it after a crash', async () => {
    await restart('SIGKILL');
    await assertAllAreOld([36, 18]);
  });

  test('keeps it after a crash that took all rendered pages', async () => {
    await site.stop('SIGKILL');
    remove('.next/pages');
    site = await startPublishing();
    await assertAllAreOld([36, 12]);
  });

  test('keeps it though it is spoilt again in another way', async () => {
    write(`posts/${nameOf(6)}.md`, 'tidak ada apa-apa');
    const { status, published, heldBack } = await publish(site);
    assert.deepEqual([status, published, heldBack.length], [422, [], numbers.length]);
    await assertAllAreOld(numbers);
  });

  test('is live when it was mended', async () => {
    for (const number of numbers)
      edit(number, { title: `Judul ${number}`, body: 'Isi mendingan.' });
    const { status, published, heldBack } = await publish(site);
    assert.deepEqual([status, published.length, heldBack], [200, numbers.length, []]);
    for (const number of numbers) {
      assert.match(await read(`/posts/${nameOf(number)}`), /<p>Isi mendingan\.<\/p>/);
    }
  });
});

describe('what is in posts/ and was not published', () => {
  test('does not show, nor does it take away, not even on a page that is rendered anew', async () => {
    edit(5, { title: 'Belum', body: 'Belum terbit.' });
    remove(`posts/${nameOf(7)}.md`);
    write('posts/belum.md', toFile({ title: 'Belum', date: '2024-06-01', body: 'Belum.' }));
    assert.match(await read(`/posts/${nameOf(5)}`), /<p>Isi 5\. Menyusui/);
    assert.match(await read(`/posts/${nameOf(7)}`), /<p>Isi 7\. Menyusui/);
    assert.equal(await statusOf('/posts/belum'), 404);
    assert.doesNotMatch(await read('/'), /Belum/);
  });

  test('shows, and takes away, when it is', async () => {
    const { status, removed } = await publish(site);
    assert.deepEqual([status, removed], [200, [`/posts/${nameOf(7)}`]]);
    assert.match(await read(`/posts/${nameOf(5)}`), /<p>Belum terbit\.<\/p>/);
    assert.deepEqual(
      await Promise.all([nameOf(7), 'belum'].map((slug) => statusOf(`/posts/${slug}`))),
      [404, 200],
    );
  });
});

test('deleting a file that is held back takes its old version away', async () => {
  edit(8, BAD);
  assert.equal((await publish(site)).status, 422);
  remove(`posts/${nameOf(8)}.md`);
  const { status, removed, heldBack } = await publish(site);
  assert.deepEqual([status, removed, heldBack], [200, [`/posts/${nameOf(8)}`], []]);
  assert.equal(await statusOf(`/posts/${nameOf(8)}`), 404);
  assert.doesNotMatch(await read('/posts/page/3'), /Judul 8</);
});

test('a new post with an error is 404 until it is mended', async () => {
  write('posts/baru.md', toFile({ ...BAD, title: 'Baru' }));
  const { status, heldBack } = await publish(site);
  assert.deepEqual([status, heldBack], [422, [{ file: 'posts/baru.md', ...PROBLEM }]]);
  assert.equal(await statusOf('/posts/baru'), 404);
  await restart('SIGKILL');
  assert.equal(await statusOf('/posts/baru'), 404);
  write('posts/baru.md', toFile({ ...BAD, title: 'Baru', date: '2024-02-29' }));
  assert.equal((await publish(site)).status, 200);
  assert.match(await read('/posts/baru'), /<h1>Baru<\/h1>/);
});

test('a post renamed to the address of another is held back, and the other stays', async () => {
  remove(`posts/${nameOf(10)}.md`);
  const file = 'posts/Tulisan-11.md';
  write(file, toFile(generatedPost(10)));
  const { status, removed, heldBack } = await publish(site);
  assert.deepEqual([status, removed], [422, [`/posts/${nameOf(10)}`]]);
  const message = `posts/${nameOf(11)}.md has the same address but for case or accents; rename one of them`;
  assert.deepEqual(heldBack, [{ file, line: 1, column: 1, rule: 'file-name', message }]);
  assert.match(await read(`/posts/${nameOf(11)}`), /<h1>Judul 11<\/h1>/);
  remove(file);
  write('posts/nama-lain.md', toFile(generatedPost(10)));
  assert.equal((await publish(site)).status, 200);
  assert.match(await read('/posts/nama-lain'), /<h1>Judul 10<\/h1>/);
});

test('two posts never have one old address, though the one that had it is held back', async () => {
  edit(32, { more: ['aliases: [/alamat]'] });
  await publish(site);
  edit(31, { more: ['aliases: [/alamat]'] });
  edit(32, { more: [`aliases: [/posts/${nameOf(1)}]`] });
  const { status, heldBack } = await publish(site);
  assert.equal(status, 422);
  assert.deepEqual(
    heldBack.map(({ file, message }) => `${file} ${message}`),
    [
      `posts/${nameOf(31)}.md "/alamat" is an alias of posts/${nameOf(32)}.md too; remove one`,
      `posts/${nameOf(32)}.md "/posts/${nameOf(1)}" is the address of posts/${nameOf(1)}.md; remove the alias`,
    ],
  );
  for (const start of ['running', 'restarted']) {
    assert.equal((await ask('/alamat', site.origin)).location, `/posts/${nameOf(32)}`, start);
    await restart('SIGKILL');
  }
  edit(32, {});
  assert.equal((await publish(site)).status, 200);
  assert.equal((await ask('/alamat', site.origin)).location, `/posts/${nameOf(31)}`);
});

test('a picture that is not there holds a post back, and is live with it when it comes', async () => {
  const more = ['featuredimage: /img/nanti.webp', 'featuredimagealt: Nanti'];
  edit(33, { title: 'Bergambar', more });
  edit(34, { title: 'Bergambar juga', body: 'Satu.\n\nDua.\n\n![Nanti](/img/nanti.webp)' });
  const { status, heldBack } = await publish(site);
  const message = 'there is no public/img/nanti.webp; put the picture there or correct the path';
  assert.deepEqual(
    [status, heldBack],
    [
      422,
      [
        { file: `posts/${nameOf(33)}.md`, line: 5, column: 16, rule: 'featuredimage', message },
        { file: `posts/${nameOf(34)}.md`, line: 10, column: 1, rule: 'picture', message },
      ],
    ],
  );
  assert.match(await read(`/posts/${nameOf(33)}`), /<h1>Judul 33<\/h1>/);
  const picture = path.join(root, 'public/img/botol-asi-di-kulkas.webp');
  cpSync(picture, path.join(folder, 'public/img/nanti.webp'));
  const { status: mended, published } = await publish(site);
  assert.deepEqual(
    [mended, published],
    [200, [33, 34].map((number) => `/posts/${nameOf(number)}`)],
  );
  for (const number of [33, 34]) {
    assert.match(await read(`/posts/${nameOf(number)}`), /<h1>Bergambar[\s\S]*nanti\.webp/);
  }
});

test('a post, a tag and an old address that were asked for in vain are there when published', async () => {
  const addresses = ['/posts/dicari', '/tags/dicari', '/alamat-dicari', '/blog/2020-01-02-dicari'];
  const statuses = () => Promise.all(addresses.map(statusOf));
  for (let round = 0; round < 2; round++) assert.deepEqual(await statuses(), [404, 404, 404, 404]);
  const more = ['aliases: [/alamat-dicari]'];
  write(
    'posts/dicari.md',
    toFile({ title: 'Dicari', date: '2024-05-01', tags: ['dicari'], more, body: 'Ada.' }),
  );
  await publish(site);
  assert.deepEqual(await statuses(), [200, 200, 308, 308]);
});
