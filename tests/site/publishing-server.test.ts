import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { requestFor, sendBytes } from './connections.ts';
import { ask } from './pages.ts';
import { NAMES, toFile } from './publishing-posts.ts';
import {
  askToPublish,
  folder,
  publish,
  remove,
  SECRET,
  startFresh,
  startPublishing,
  write,
} from './publishing-site.ts';

let site = await startFresh();
after(() => site.stop());

const build = () => readFileSync(path.join(folder, '.next/BUILD_ID'), 'utf8');

async function health() {
  const { status, headers, text } = await ask('/api/health', site.origin);
  return { status, cacheControl: headers.get('cache-control'), state: JSON.parse(text) };
}

function writePost(slug: string, date = '2024-09-01'): void {
  write(`posts/${slug}.md`, toFile({ title: slug, date, tags: [slug], body: `Isi ${slug}.` }));
}

test('health tells what there is, and no cache keeps it', async () => {
  const state = {
    ...{ live: true, ready: true, posts: NAMES.length, heldBack: 0 },
    ...{ build: build(), lastPublish: null },
  };
  assert.deepEqual(await health(), { status: 200, cacheControl: 'no-store', state });
});

test('health counts posts that are live and files that are held back', async () => {
  writePost('sehat');
  writePost('sakit', 'kemarin');
  const begun = Date.now();
  await publish(site);
  const { lastPublish, ...state } = (await health()).state;
  assert.deepEqual(state, {
    ...{ live: true, ready: true, posts: NAMES.length + 1, heldBack: 1, build: build() },
  });
  assert.equal(new Date(lastPublish).toISOString(), lastPublish);
  const time = Date.parse(lastPublish);
  assert.ok(begun <= time && time <= Date.now(), lastPublish);
});

test('health is the same after a crash', async () => {
  const before = await health();
  await site.stop('SIGKILL');
  site = await startPublishing();
  assert.deepEqual(await health(), before);
});

test('the publish address is for POST alone, and no cache keeps its answers', async () => {
  assert.equal((await ask('/api/publish', site.origin)).status, 405);
  const headers = { Authorization: `Bearer ${SECRET}` };
  const answer = await ask('/api/publish', site.origin, { method: 'POST', headers });
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
});

test('without PUBLISH_SECRET nobody can publish, and the address is 404', async () => {
  const open = await startPublishing({ PUBLISH_SECRET: '' });
  writePost('rahasia');
  for (const headers of [{}, { Authorization: 'Bearer ' }, { Authorization: 'Bearer undefined' }]) {
    assert.equal((await askToPublish(open.origin, headers)).status, 404);
  }
  assert.equal((await ask('/posts/rahasia', open.origin)).status, 404);
  await open.stop();
  remove('posts/rahasia.md');
});

test('20 calls at once are all answered, and what each found is live', async () => {
  const slugs = Array.from({ length: 20 }, (_, index) => `serentak-${index}`);
  const calls = slugs.map((slug) => {
    writePost(slug);
    return publish(site);
  });
  const answers = await Promise.all(calls);
  const published = new Set(answers.flatMap((answer) => answer.published));
  assert.deepEqual([...published].sort(), slugs.map((slug) => `/posts/${slug}`).sort());
  for (const slug of slugs) {
    assert.match((await ask(`/posts/${slug}`, site.origin)).text, new RegExp(`Isi ${slug}\\.`));
    assert.equal((await ask(`/tags/${slug}`, site.origin)).status, 200);
  }
  assert.equal((await health()).state.posts, NAMES.length + 21);
});

test('calls one after another are answered each with its own post', async () => {
  for (let index = 0; index < 20; index++) {
    const slug = `beruntun-${index}`;
    writePost(slug);
    assert.deepEqual((await publish(site)).published, [`/posts/${slug}`]);
  }
});

for (const wait of [0, 3, 10, 30]) {
  test(`who hangs up after ${wait} ms holds no one up`, async () => {
    writePost(`putus-${wait}`);
    const authorization = `Authorization: Bearer ${SECRET}`;
    const bytes = requestFor('/api/publish', authorization, 'Content-Length: 0');
    const socket = await sendBytes(site.origin, bytes.replace(/^GET/, 'POST'));
    await setTimeout(wait);
    socket.destroy();
    const begun = Date.now();
    assert.equal((await publish(site)).status, 422);
    assert.ok(Date.now() - begun < 5_000, `the next one took ${Date.now() - begun} ms`);
  });
}

test('health is 503 and not ready on a connection that is still open while the server stops', async () => {
  const request = requestFor('/api/health');
  const socket = await sendBytes(site.origin, request.slice(0, -2));
  await setTimeout(100);
  const ended = site.stop('SIGTERM');
  await setTimeout(300);
  socket.write(request.slice(-2));
  const received = Buffer.concat(await socket.toArray()).toString();
  assert.match(received, /^HTTP\/1\.1 503 /);
  assert.match(received, /^cache-control: no-store\r$/im);
  assert.match(received, /"ready":false/);
  assert.equal(await ended, 0);
});
