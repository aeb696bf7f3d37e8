import assert from 'node:assert/strict';
import { openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { DRAFT_SECRET, previewAddress } from './editors-preview.ts';
import { type RunningNginx, skip, startNginx } from './nginx.ts';
import { NAMES, nameOf, toFile } from './publishing-posts.ts';
import { folder, freshSite, publish, startPublishing, write } from './publishing-site.ts';
import { freePort, type RunningSite } from './site.ts';

// What readers get through nginx while a replica publishes, shows drafts and dies. The other
// replica that nginx knows is not there at all.

const POST = nameOf(7);
const lines = path.join(folder, 'requests.txt');

let nginx: RunningNginx;
let site: RunningSite;

before(async () => {
  if (skip) return;
  await freshSite();
  const stdout = openSync(lines, 'w');
  site = await startPublishing({ DRAFT_SECRET, REQUEST_LOG: '1' }, { stdout });
  nginx = await startNginx(`http://127.0.0.1:${await freePort()}`, site.origin);
});
after(async () => {
  await nginx?.stop();
  await site?.stop();
});

const get = async (address: string, headers: Record<string, string> = {}) => {
  const { body, ...answer } = await nginx.ask(address, headers);
  return { ...answer, text: body.toString() };
};

function edit(slug: string, body: string): void {
  write(`posts/${slug}.md`, toFile({ title: slug, date: '2024-01-07', tags: ['satu'], body }));
}

describe('nginx before replicas', { skip }, () => {
  test('10 of 10 times a page that is read all the time is new within a second', async () => {
    for (let times = 0; times < 10; times++) {
      await get(`/posts/${POST}`); // Kept, and for as long as can be: a second has just begun.
      await setTimeout(1_000 - (Date.now() % 1_000) + 90 * times);
      await get(`/posts/${POST}`);
      edit(POST, `Versi ${times}.`);
      await publish(site);
      const published = Date.now();
      while (!(await get(`/posts/${POST}`)).text.includes(`Versi ${times}.`)) {
        assert.ok(Date.now() - published < 1_000, `${times}: ${Date.now() - published} ms`);
        await setTimeout(10);
      }
    }
  });

  test('the first readers after a quiet time all get what is new', async () => {
    for (let times = 0; times < 5; times++) {
      const slug = nameOf(30 + times);
      await get(`/posts/${slug}`);
      edit(slug, 'Sudah diganti.');
      await publish(site);
      await setTimeout(2_000);
      const answers = await Promise.all(Array.from({ length: 20 }, () => get(`/posts/${slug}`)));
      const old = answers.filter(({ text }) => !text.includes('Sudah diganti.'));
      assert.equal(old.length, 0, `${old.length} of 20 at ${times}`);
    }
  });

  test('a post that comes, and one that goes, do so within a second', async () => {
    assert.equal((await get('/posts/datang')).status, 404);
    edit('datang', 'Baru.');
    await publish(site);
    await setTimeout(1_000);
    assert.equal((await get('/posts/datang')).status, 200);
    write(
      'posts/datang.md',
      toFile({ title: 'X', date: '2024-01-07', more: ['draft: true'], body: 'X' }),
    );
    await publish(site);
    await setTimeout(1_000);
    const statuses = Array.from({ length: 20 }, async () => (await get('/posts/datang')).status);
    assert.deepEqual(new Set(await Promise.all(statuses)), new Set([404]));
  });

  test('a preview is its editor’s alone, and kept nowhere', async () => {
    edit(nameOf(8), 'Terbaca.');
    write(
      'posts/masih-draf.md',
      toFile({ title: 'Masih draf', date: '2024-03-01', more: ['draft: true'], body: 'Rahasia.' }),
    );
    await publish(site);
    await get('/posts');
    const { headers, status } = await get(previewAddress('masih-draf'));
    assert.equal(status, 307);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    for (const address of ['/posts', '/posts/masih-draf']) {
      const seen = await get(address, { cookie });
      assert.equal(seen.status, 200);
      assert.match(seen.headers['cache-control'] ?? '', /no-store/);
      assert.match(seen.text, /Masih draf/);
      assert.doesNotMatch((await get(address)).text, /Masih draf/);
    }
    assert.equal((await get('/posts/masih-draf')).status, 404);
    assert.equal(nginx.kept(previewAddress('masih-draf')), 0);
    assert.doesNotMatch(nginx.keptTexts(), /Rahasia\.|Masih draf/);
  });

  test('pages that were read are still there when no replica is', async () => {
    const [known, unknown] = [NAMES[3], NAMES[4]];
    const before = await get(`/posts/${known}`);
    await site.stop('SIGKILL');
    await setTimeout(1_200);
    for (let times = 0; times < 10; times++) {
      const { status, headers, text } = await get(`/posts/${known}`);
      assert.deepEqual([status, text], [200, before.text]);
      assert.equal(headers['content-security-policy'], before.headers['content-security-policy']);
    }
    const gone = await get(`/posts/${unknown}`);
    assert.deepEqual([gone.status, gone.headers['cache-control']], [503, 'no-store']);
    assert.match(gone.text, /<html lang="id">.*Coba lagi/s);
  });

  test('neither log has a secret', () => {
    const all = nginx.log() + readFileSync(lines, 'utf8');
    assert.match(all, /"by":"store"/);
    assert.doesNotMatch(all, /rahasia|secret|__prerender/i);
  });
});
