import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { isDue, PageStore } from '../../lib/page-store.mjs';
import { steadyNow } from '../../lib/steady-time.mjs';
import { KEY, keyOf, LIMITS, MINUTE, pageOf, storeWith } from './stored-pages.ts';

const PAGE = pageOf('<p>Café 日本 👶</p>\n<p>Dua</p>');

test('PageStore returns the page it was given, and nothing under another key', async () => {
  const { store } = await storeWith(PAGE);
  assert.deepEqual(await store.get(KEY), PAGE);
  assert.equal(await store.get(keyOf('/posts/y')), undefined);
  assert.equal(await store.get(KEY.replace('0', '1')), undefined);
});

test('PageStore finds its pages after a restart', async () => {
  const { folder } = await storeWith(PAGE);
  assert.deepEqual(await new PageStore(folder, LIMITS).get(KEY), PAGE);
});

describe('PageStore returns nothing for a file that', () => {
  const cases: [string, (bytes: Buffer) => Buffer][] = [
    ['was torn', (bytes) => bytes.subarray(0, bytes.length - 5)],
    ['is garbage', (bytes) => Buffer.alloc(bytes.length)],
  ];
  for (const [fact, change] of cases) {
    test(fact, async () => {
      const { folder } = await storeWith(PAGE);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const file = path.join(folder, name);
        if (statSync(file).isFile()) writeFileSync(file, change(readFileSync(file)));
      }
      assert.equal(await new PageStore(folder, LIMITS).get(KEY), undefined);
    });
  }
});

test('PageStore keeps in memory what fits, and the rest on disk', async () => {
  const { folder, store } = await storeWith(pageOf('x'.repeat(30_000)), {
    ...LIMITS,
    memory: 15_000,
  });
  const keys = Array.from({ length: 10 }, (_, index) => keyOf(`/posts/${index}`));
  for (const key of keys) await store.set(key, pageOf(key.padEnd(2000)));
  for (const key of keys) assert.equal((await store.get(key))?.body.toString(), key.padEnd(2000));
  assert.equal((await store.get(KEY))?.body.length, 30_000);

  rmSync(folder, { recursive: true });
  assert.equal(await store.get(KEY), undefined);
  const inMemory = await Promise.all(keys.map((key) => store.get(key)));
  const kept = inMemory.filter((page) => page !== undefined).length;
  assert.ok(kept > 0 && kept < 8, `${kept} pages of 2 kB in 15 kB`);
});

describe('PageStore returns no page', () => {
  const cases: [string, string[]][] = [
    ['whose tag expired', ['post:x']],
    ['whose last tag expired', ['posts']],
    ['one of whose tags expired among others', ['post:y', 'tag:asi']],
  ];
  for (const [fact, tags] of cases) {
    test(fact, async () => {
      const { folder, store } = await storeWith(pageOf('x', 'post:x,tag:asi,posts'));
      assert.notEqual(await store.get(KEY), undefined);
      store.expire(tags);
      assert.equal(await store.get(KEY), undefined);
      assert.equal(store.peek('/posts/x'), undefined);
      assert.equal(await new PageStore(folder, LIMITS).get(KEY), undefined);
    });
  }
  test('whose rendering began before its tag expired and ended after', async () => {
    const { store } = await storeWith(PAGE);
    const began = steadyNow() - 1;
    store.expire(['posts']);
    await store.set(KEY, pageOf('x', 'posts', began));
    assert.equal(await store.get(KEY), undefined);
    assert.equal(store.peek('/posts/x'), undefined);
  });
});

describe('PageStore returns a page', () => {
  test('whose tags did not expire', async () => {
    const { folder, store } = await storeWith(pageOf('x', 'post:x,posts'));
    store.expire(['post:y', 'post', 'post:xx', '']);
    assert.notEqual(await store.get(KEY), undefined);
    assert.notEqual(await new PageStore(folder, LIMITS).get(KEY), undefined);
  });
  test('that was rendered after its tag expired', async () => {
    const { folder, store } = await storeWith(PAGE);
    store.expire(['posts']);
    const fresh = pageOf('x', 'posts', steadyNow());
    await store.set(KEY, fresh);
    assert.deepEqual(await store.get(KEY), fresh);
    assert.deepEqual(await new PageStore(folder, LIMITS).get(KEY), fresh);
  });
});

test('peek() returns a fresh page of memory at its path', async () => {
  const { folder, store } = await storeWith(PAGE);
  await store.set(keyOf('/index'), PAGE);
  assert.equal(store.peek('/posts/x'), PAGE);
  assert.equal(store.peek('/'), PAGE);
  for (const url of ['/index', '/posts/x/', '/posts/x?a=1', '/posts', '', KEY]) {
    assert.equal(store.peek(url), undefined, url);
  }
  assert.equal(new PageStore(folder, LIMITS).peek('/posts/x'), undefined);
});

test('peek() returns no page that is due for another rendering', async () => {
  const { store } = await storeWith(pageOf('x', 'posts', Date.now() - 1000 * MINUTE));
  assert.equal(store.peek('/posts/x'), undefined);
  assert.notEqual(await store.get(KEY), undefined);
});

test('isExpired() tells of a page that is not stored', async () => {
  const { store } = await storeWith(PAGE);
  store.expire(['posts']);
  assert.equal(store.isExpired(pageOf('x', '_N_T_/layout,posts')), true);
  assert.equal(store.isExpired(pageOf('x', '_N_T_/layout')), false);
  assert.equal(store.isExpired({ ...PAGE, headers: {} }), false);
});

test('isDue() tells by age and by what Next was told', () => {
  const cases: [{ revalidate?: number | false } | undefined, boolean][] = [
    [{ revalidate: 30 }, true],
    [{ revalidate: 90 }, false],
    [{ revalidate: false }, false],
    [{}, false],
    [undefined, false],
  ];
  for (const [cacheControl, expected] of cases) {
    assert.equal(isDue({ lastModified: Date.now() - MINUTE, cacheControl }), expected);
  }
});
