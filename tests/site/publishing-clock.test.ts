import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ask } from './pages.ts';
import { toFile } from './publishing-posts.ts';
import { publish, startFresh, startPublishing, write } from './publishing-site.ts';

let site = await startFresh();
after(() => site.stop());

/** Milliseconds ahead at which something is due, and how long after it everyone must know. */
const AHEAD = 3_000;
const LATE = 1_000;

/** Publishes a post that comes, and one that goes, in a while; returns the moment. */
async function publishDue(name: string): Promise<number> {
  const due = Date.now() + AHEAD;
  const moment = new Date(due).toISOString();
  const parts = { tags: ['waktu'], body: 'Pada waktunya.' };
  const past = '2024-06-01T00:00:00Z';
  write(`posts/datang-${name}.md`, toFile({ ...parts, title: `Datang ${name}`, date: moment }));
  write(
    `posts/pergi-${name}.md`,
    toFile({ ...parts, title: `Pergi ${name}`, date: past, more: [`expires: ${moment}`] }),
  );
  const { published } = await publish(site);
  assert.deepEqual(published, [`/posts/pergi-${name}`]);
  return due;
}

/** Where readers see a post: its own page, the lists that would show it, none. */
async function placesOf(slug: string): Promise<string[]> {
  const shown: string[] = [];
  const { status } = await ask(`/posts/${slug}`, site.origin);
  if (status === 200) shown.push('itself');
  else assert.equal(status, 404);
  for (const address of ['/', '/posts', '/tags/waktu']) {
    const { text } = await ask(address, site.origin);
    if (text.includes(`href="/posts/${slug}"`)) shown.push(address);
  }
  return shown;
}

const EVERYWHERE = ['itself', '/', '/posts', '/tags/waktu'];

async function assertBefore(name: string, due: number): Promise<void> {
  const places = [await placesOf(`datang-${name}`), await placesOf(`pergi-${name}`)];
  assert.ok(Date.now() < due, 'this machine is too slow for the test');
  assert.deepEqual(places, [[], EVERYWHERE]);
}

async function assertAfter(name: string): Promise<void> {
  const places = [await placesOf(`datang-${name}`), await placesOf(`pergi-${name}`)];
  assert.deepEqual(places, [EVERYWHERE, []]);
}

/** Waits, and asks the server for nothing meanwhile. */
async function waitUntilDue(due: number): Promise<void> {
  await setTimeout(due + LATE - Date.now());
}

test('what comes and what goes at a moment does so everywhere, though nobody asks', async () => {
  const due = await publishDue('biasa');
  await assertBefore('biasa', due);
  await waitUntilDue(due);
  await assertAfter('biasa');
});

test('and also when the server starts anew before the moment', async () => {
  const due = await publishDue('mulai');
  await site.stop('SIGKILL');
  site = await startPublishing();
  await waitUntilDue(due);
  await assertAfter('mulai');
  await assertAfter('biasa');
});

test('and also when the moment passes while the server is down', async () => {
  const due = await publishDue('mati');
  await assertBefore('mati', due);
  await site.stop('SIGKILL');
  await waitUntilDue(due);
  site = await startPublishing();
  await assertAfter('mati');
});

test('of two moments that follow each other none is missed', async () => {
  const dates = [1_500, 2_000, 2_500].map((wait) => new Date(Date.now() + wait).toISOString());
  for (const [index, date] of dates.entries()) {
    write(`posts/deret-${index}.md`, toFile({ title: `Deret ${index}`, date, body: 'Deret.' }));
  }
  await publish(site);
  await setTimeout(2_500 + LATE);
  for (const [index] of dates.entries()) {
    assert.equal((await ask(`/posts/deret-${index}`, site.origin)).status, 200);
    assert.match((await ask('/', site.origin)).text, new RegExp(`Deret ${index}</a>`));
  }
});
