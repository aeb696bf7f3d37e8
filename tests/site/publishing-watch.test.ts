import assert from 'node:assert/strict';
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ask } from './pages.ts';
import { generatedPost, toFile } from './publishing-posts.ts';
import { errors, folder, remove, startFresh, write } from './publishing-site.ts';

const site = await startFresh({ PUBLISH_WATCH: '1' });
after(() => site.stop());

/** Asks again until a page is as it should be; fails after five seconds. */
async function until(
  address: string,
  isRight: (answer: { status: number; text: string }) => boolean,
) {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (isRight(await ask(address, site.origin))) return;
    await setTimeout(100);
  }
  assert.fail(`${address} is not as it should be`);
}

test('a file that is written, changed and deleted is published by itself', async () => {
  const post = (body: string) => toFile({ title: 'Baru', date: '2024-05-01', body });
  write('posts/baru.md', post('Pertama.'));
  await until('/posts/baru', ({ text }) => text.includes('Pertama.'));
  await until('/', ({ text }) => text.includes('/posts/baru'));
  write('posts/baru.md', post('Kedua.'));
  await until('/posts/baru', ({ text }) => text.includes('Kedua.'));
  remove('posts/baru.md');
  await until('/posts/baru', ({ status }) => status === 404);
});

test('a file is published when it is whole', async () => {
  const text = toFile({ ...generatedPost(5), body: 'Awal. Akhir.' });
  const file = openSync(path.join(folder, 'posts/tulisan-5.md'), 'w');
  for (const part of text.match(/[\s\S]{1,40}/g) ?? []) {
    writeSync(file, part);
    await setTimeout(100);
    const shown = (await ask('/posts/tulisan-5', site.origin)).text;
    assert.ok(shown.includes('Isi 5.') || shown.includes('Akhir.'), 'half of it was published');
  }
  closeSync(file);
  await until('/posts/tulisan-5', ({ text }) => text.includes('Awal. Akhir.'));
});

test('a bad file is held back, and the server says where it is wrong', async () => {
  write('posts/tulisan-6.md', '---\ntitle: Enam\ndate: besok\n---\nSalah.\n');
  for (let attempt = 0; attempt < 50 && errors().length === 0; attempt++) await setTimeout(100);
  assert.deepEqual(errors(), [
    'Held back: posts/tulisan-6.md:3:7 date: "besok" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ]);
  assert.match((await ask('/posts/tulisan-6', site.origin)).text, /Isi 6\./);
});
