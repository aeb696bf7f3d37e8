import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask } from './pages.ts';
import { generatedPost, NAMES, nameOf, type PostParts, toFile } from './publishing-posts.ts';
import { publish, remove, startFresh, startPublishing, write } from './publishing-site.ts';
import type { RunningSite } from './site.ts';

let site: RunningSite;
before(async () => {
  site = await startFresh();
  for (const name of NAMES) await ask(`/posts/${name}`, site.origin);
});
after(() => site.stop());

const read = async (address: string) => (await ask(address, site.origin)).text;
const statusOf = async (address: string) => (await ask(address, site.origin)).status;

function edit(number: number, parts: Partial<PostParts>): void {
  write(`posts/${nameOf(number)}.md`, toFile({ ...generatedPost(number), ...parts }));
}

test('what was published is right after a crash, though nobody asked for it before', async () => {
  edit(36, { title: 'Terbit', tags: ['satu', 'terbit'], body: 'Terbit.' });
  remove(`posts/${nameOf(35)}.md`);
  await publish(site);
  await site.stop('SIGKILL');
  site = await startPublishing();
  for (const address of ['/', '/tags/satu', '/tags/terbit']) {
    assert.match(await read(address), />Terbit<\/a>/, address);
    assert.doesNotMatch(await read(address), /Judul 3[56]</, address);
  }
  assert.match(await read(`/posts/${nameOf(36)}`), /<p>Terbit\.<\/p>/);
  assert.equal(await statusOf(`/posts/${nameOf(35)}`), 404);
});

test('what changes while the server is down is live with its first answer', async () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await site.stop(signal);
    edit(34, { title: `Saat ${signal}`, body: `Saat ${signal}.` });
    edit(20, { title: `Unggulan ${signal}`, more: ['featuredpost: true'] });
    remove(`posts/${nameOf(signal === 'SIGTERM' ? 33 : 32)}.md`);
    write(`posts/${signal}.md`, toFile({ title: signal, date: '2024-07-01', body: 'Baru.' }));
    site = await startPublishing();
    const home = await read('/');
    for (const title of [`Saat ${signal}`, `Unggulan ${signal}`, signal]) {
      assert.match(home, new RegExp(`>${title}</a>`));
    }
    assert.match(await read(`/posts/${nameOf(34)}`), new RegExp(`<p>Saat ${signal}\\.</p>`));
    assert.equal(await statusOf(`/posts/${signal}`), 200);
  }
  for (const number of [33, 32]) {
    assert.equal(await statusOf(`/posts/${nameOf(number)}`), 404);
    assert.doesNotMatch(await read('/posts'), new RegExp(`Judul ${number}<`));
  }
});

test('what was changed and changed back while the server was down is as it was', async () => {
  edit(30, { body: 'Sementara.' });
  await publish(site);
  assert.match(await read(`/posts/${nameOf(30)}`), /<p>Sementara\.<\/p>/);
  await site.stop('SIGKILL');
  edit(30, {});
  site = await startPublishing();
  assert.match(await read(`/posts/${nameOf(30)}`), /<p>Isi 30\. Menyusui/);
});
