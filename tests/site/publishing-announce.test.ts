import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { site as settings } from '../../lib/site.ts';
import { smallServer } from '../unit/small-server.ts';
import { ask } from './pages.ts';
import { generatedPost, nameOf, toFile } from './publishing-posts.ts';
import { publish, remove, startFresh, write } from './publishing-site.ts';

const KEY = 'kunci-untuk-tes-1234';

const told: string[][] = [];
const origin = await smallServer(async (request, response) => {
  told.push(JSON.parse(await text(request)).urlList);
  response.writeHead(202).end();
});

const site = await startFresh({ INDEXNOW_KEY: KEY, INDEXNOW_URL: origin });
after(() => site.stop());

/** What search engines are told next. */
async function nextTold(): Promise<string[]> {
  for (let attempt = 0; attempt < 100 && told.length === 0; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return told.shift() ?? [];
}

test('the site proves its key', async () => {
  const { text, headers } = await ask('/indexnow.txt', site.origin);
  assert.equal(text, KEY);
  assert.equal(headers.get('content-type'), 'text/plain; charset=utf-8');
});

test('search engines are told of what changed and what went, and of nothing else', async () => {
  write(`posts/${nameOf(3)}.md`, toFile({ ...generatedPost(3), body: 'Lain.' }));
  remove(`posts/${nameOf(5)}.md`);
  await publish(site);
  const urls = await nextTold();
  assert.deepEqual(
    urls.sort(),
    [3, 5].map((number) => `${settings.url}/posts/${nameOf(number)}`),
  );
});

test('search engines are told nothing where nothing changed, or it was held back', async () => {
  await publish(site);
  write(`posts/${nameOf(4)}.md`, '---\ntitle: Rusak\n---\n');
  assert.equal((await publish(site)).status, 422);
  write('posts/baru.md', toFile({ title: 'Baru', date: '2024-12-01', body: 'Baru.' }));
  await publish(site);
  assert.deepEqual(await nextTold(), [`${settings.url}/posts/baru`]);
});
