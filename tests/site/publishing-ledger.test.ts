import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { askExactly } from '../ask-exactly.ts';
import { runCli } from '../unit/cli.ts';
import { generatedPost, nameOf, toFile } from './publishing-posts.ts';
import { folder, publish, remove, startFresh, startPublishing, write } from './publishing-site.ts';
import type { RunningSite } from './site.ts';

// What the ledger says of old addresses is what readers get, by a publish and after a restart.

const [RENAMED, DELETED, TAGGED] = [nameOf(20), nameOf(21), nameOf(22)];
const NEW_NAME = 'nama-baru';

let site: RunningSite;

before(async () => {
  site = await startFresh();
  write(`posts/${TAGGED}.md`, toFile({ ...generatedPost(22), tags: ['Memerah ASI'] }));
  await publish(site);
});
after(() => site.stop());

async function answer(address: string): Promise<string> {
  const { status, headers } = await askExactly(site.origin, address);
  return [status, headers.location].filter(Boolean).join(' ');
}

async function ledger(...options: string[]): Promise<void> {
  const { status, stderr } = await runCli('ledger', folder, options);
  assert.equal(status, 0, stderr);
  await publish(site);
}

test('a renamed post leads to its new address in one hop', async () => {
  await ledger();
  renameSync(path.join(folder, `posts/${RENAMED}.md`), path.join(folder, `posts/nama-antara.md`));
  await ledger();
  assert.equal(await answer(`/posts/${RENAMED}`), '308 /posts/nama-antara');
  renameSync(path.join(folder, 'posts/nama-antara.md'), path.join(folder, `posts/${NEW_NAME}.md`));
  await ledger();
  assert.equal(await answer(`/posts/${RENAMED}`), `308 /posts/${NEW_NAME}`);
  assert.equal(await answer('/posts/nama-antara'), `308 /posts/${NEW_NAME}`);
  assert.equal(await answer(`/posts/${NEW_NAME}`), '200');
});

test('a deleted post is 404 until it is marked as gone, then 410', async () => {
  remove(`posts/${DELETED}.md`);
  await publish(site);
  assert.equal(await answer(`/posts/${DELETED}`), '404');
  assert.equal((await runCli('ledger', folder)).status, 1);
  await ledger('--gone', `/posts/${DELETED}`);
  assert.equal(await answer(`/posts/${DELETED}`), '410');
  const { body } = await askExactly(site.origin, `/posts/${DELETED}`);
  assert.match(body.toString(), /<h1>/);
});

test('a tag that was merged into another leads there', async () => {
  write(`posts/${TAGGED}.md`, toFile({ ...generatedPost(22), tags: ['Menyusui'] }));
  assert.equal((await runCli('ledger', folder)).status, 1);
  await ledger('--moved', '/tags/memerah-asi', '--to', '/tags/menyusui');
  assert.equal(await answer('/tags/memerah-asi'), '308 /tags/menyusui');
  assert.equal(await answer('/tags/memerah-asi/page/2'), '308 /tags/menyusui');
  for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) {
    assert.equal(await answer(`/tags/memerah-asi/${feed}`), `308 /tags/menyusui/${feed}`);
    assert.equal(await answer(`/tags/menyusui/${feed}`), '200');
    assert.equal(await answer(`/tags/tidak-ada/${feed}`), '404');
  }
});

test('all of it stays after a restart', async () => {
  await site.stop();
  site = await startPublishing();
  assert.equal(await answer(`/posts/${RENAMED}`), `308 /posts/${NEW_NAME}`);
  assert.equal(await answer(`/posts/${DELETED}`), '410');
  assert.equal(await answer('/tags/memerah-asi'), '308 /tags/menyusui');
});

test('what the ledger says since the server was down is followed, also where a page was kept', async () => {
  await site.stop();
  renameSync(
    path.join(folder, `posts/${NEW_NAME}.md`),
    path.join(folder, 'posts/nama-terakhir.md'),
  );
  assert.equal((await runCli('ledger', folder)).status, 0);
  site = await startPublishing();
  assert.equal(await answer(`/posts/${RENAMED}`), '308 /posts/nama-terakhir');
  assert.equal(await answer(`/posts/${NEW_NAME}`), '308 /posts/nama-terakhir');
});

test('what comes back is there again', async () => {
  write(`posts/${DELETED}.md`, toFile(generatedPost(21)));
  await ledger();
  assert.equal(await answer(`/posts/${DELETED}`), '200');
  assert.doesNotMatch(readFileSync(path.join(folder, 'posts/ledger.txt'), 'utf8'), / gone /);
});
