import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { COUNTED, countOn, publishCount, writeCount } from './expiring-site.ts';
import { ask } from './pages.ts';
import { NAMES } from './publishing-posts.ts';
import { freshSite, startPublishing } from './publishing-site.ts';
import type { RunningSite } from './site.ts';

const PAGES = [COUNTED, '/'];

let site: RunningSite;
before(async () => {
  await freshSite();
  writeCount(0);
  site = await startPublishing();
});
after(() => site.stop());

/** Readers that ask one page after another; each notes what is older than what was live. */
function startReaders(live: () => number) {
  const old: string[] = [];
  const counts = { answers: 0 };
  let reading = true;
  const read = async (page: string) => {
    while (reading) {
      const least = live();
      const shown = await countOn(page, site.origin);
      if (!(shown >= least)) old.push(`${page} showed ${shown}, ${least} was live`);
      counts.answers++;
    }
  };
  const readers = [...PAGES, ...PAGES, ...PAGES].map(read);
  const stop = async () => {
    reading = false;
    await Promise.all(readers);
  };
  return { old, counts, stop };
}

let live = 0;

for (const [pause, fact] of [
  [0, 'at once'],
  [60, 'after a moment'],
] as const) {
  test(`what is asked for after publishing, again ${fact}, is never older than it`, async () => {
    const { old, counts, stop } = startReaders(() => live);
    for (let round = 0; round < 30; round++) {
      await publishCount(live + 1, site);
      live++;
      for (const page of PAGES) {
        const shown = await countOn(page, site.origin);
        if (!(shown >= live)) old.push(`${page} showed ${shown} after ${live} was published`);
      }
      await setTimeout(pause);
    }
    await stop();
    assert.deepEqual(old, []);
    assert.ok(counts.answers > 60, `only ${counts.answers} answers`);
  });
}

test('a rendering that publishing overtook is neither kept nor given to who asks later', async () => {
  const old: string[] = [];
  for (let round = 0; round < 30; round++) {
    await publishCount(++live, site);
    const overtaken = PAGES.map((page) => countOn(page, site.origin));
    await setTimeout(round);
    await publishCount(++live, site);
    for (const when of ['at once', 'later']) {
      const shown = await Promise.all(PAGES.map((page) => countOn(page, site.origin)));
      if (shown.some((count) => count !== live)) old.push(`${when} ${shown}, ${live} was live`);
      await Promise.all(overtaken);
    }
  }
  assert.deepEqual(old, []);
});

test('what was published is shown after a crash', async () => {
  await site.stop('SIGKILL');
  site = await startPublishing();
  for (const page of PAGES) assert.equal(await countOn(page, site.origin), live);
});

test('what was published and never read is shown after a crash', async () => {
  await publishCount(++live, site);
  await site.stop('SIGKILL');
  site = await startPublishing();
  for (const page of PAGES) assert.equal(await countOn(page, site.origin), live);
});

test('pages are right when few of them fit into memory', async () => {
  await site.stop();
  site = await startPublishing({ PAGE_CACHE_MB: '0.2' });
  const addresses = [...NAMES.map((name) => `/posts/${name}`), COUNTED, '/posts', '/tags/satu'];
  const read = (address: string) => ask(address, site.origin);
  const first = await Promise.all(addresses.map(read));
  for (const [index, { status, text }] of first.entries()) {
    const address = addresses[index] ?? '';
    assert.equal(status, 200, address);
    assert.match(text, new RegExp(`<link rel="canonical" href="[^"]*${address}"/>`));
  }
  for (let round = 0; round < 3; round++) {
    const again = await Promise.all(addresses.map(read));
    assert.deepEqual(
      again.map(({ text }) => text),
      first.map(({ text }) => text),
    );
  }
});

test('a post added while the server runs is there and light at once, and after a crash', async () => {
  assert.equal((await ask('/posts/baru', site.origin)).status, 404);
  await publishCount(++live, site, 'baru');
  for (const start of ['running', 'restarted']) {
    const { status, text } = await ask('/posts/baru', site.origin);
    assert.equal(status, 200, start);
    assert.match(text, new RegExp(`Hitungan ${live}\\.`), start);
    assert.doesNotMatch(text, /__next|<script[^>]* src=/, start);
    await site.stop('SIGKILL');
    site = await startPublishing();
  }
});
