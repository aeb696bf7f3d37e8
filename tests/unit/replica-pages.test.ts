import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { PageStore, type StoredPage } from '../../lib/page-store.mjs';
import { RedisLink } from '../../lib/redis-link.mjs';
import { ReplicaPages } from '../../lib/replica-pages.mjs';
import { serverState } from '../../lib/server-state.mjs';
import { hasRedis, type Redis, startRedis } from '../faults/redis-server.ts';
import { until } from '../faults/scene.ts';
import { temporaryFolder } from './temporary-site.ts';

const skip = hasRedis() ? false : 'there is no redis-server';
const KEY = '/route-cache/APP_PAGE/x/$/posts/a';

function page(tags = 'post:a,content', begun = Date.now()): StoredPage {
  return {
    body: Buffer.from('<!DOCTYPE html><html lang="id"><p>Isi</p></html>'),
    status: 200,
    headers: { 'x-next-cache-tags': tags },
    lastModified: begun,
    cacheControl: { revalidate: false },
  };
}

describe('ReplicaPages', { skip }, () => {
  let redis: Redis;
  let link: RedisLink;
  before(async () => {
    redis = await startRedis();
    link = new RedisLink(redis.url, 'unit ', { message: () => {}, reached: () => {} });
    await until(async () => link.takes);
  });
  beforeEach(() => {
    redis.cli('flushall');
    settle('v0');
  });
  after(() => {
    link.close();
    return redis.stop();
  });

  /** What one server has of a build. */
  function replica(build = 'build') {
    const store = new PageStore(path.join(temporaryFolder(), 'pages'), { memory: 1e6, disk: 1e6 });
    return { store, pages: new ReplicaPages(link, store, build) };
  }

  function settle(version: string): void {
    Object.assign(serverState(), { version, settled: version });
  }

  /** Waits until Redis has what was brought to it; `link` answers in order. */
  const brought = () => link.ask((client) => client.ping());

  test('get() answers what another replica of the build has set, dated now', async () => {
    const [one, other] = [replica(), replica()];
    one.pages.set(KEY, page('post:a', 1000));
    await brought();
    const got = await other.pages.get(KEY);
    assert.equal(String(got?.body), String(page().body));
    assert.deepEqual(got?.headers, { 'x-next-cache-tags': 'post:a' });
    assert.ok(Date.now() - (got?.lastModified ?? 0) < 1000);
    assert.equal(await replica('lain').pages.get(KEY), undefined);
  });

  test('get() answers nothing where a tag has expired with another content', async () => {
    const [one, other] = [replica(), replica()];
    one.pages.set(KEY, page());
    await brought();
    other.store.expire(['post:a'], 'v1');
    assert.equal(await other.pages.get(KEY), undefined);
    other.store.expire(['post:b'], 'v1');
    const third = replica();
    third.store.expire(['post:b'], 'v1');
    assert.ok(await third.pages.get(KEY));
  });

  test('get() answers what was rendered with the same content, whenever that came', async () => {
    const [one, other] = [replica(), replica()];
    for (const version of ['v1', 'v2']) one.store.expire(['post:a'], version);
    other.store.expire(['post:a'], 'v2');
    one.pages.set(KEY, page('post:a,content', Date.now() + 50));
    await brought();
    assert.ok(await other.pages.get(KEY));
  });

  test('a replica that has not heard of a publish shares what it renders with none that has', async () => {
    const [late, early] = [replica(), replica()];
    early.store.expire(['post:a'], 'v1');
    late.pages.set(KEY, page('post:a,content', Date.now() + 500));
    await brought();
    assert.equal(await early.pages.get(KEY), undefined);
  });

  test('nothing is shared between the swap of content and the expiry of its tags', async () => {
    const [one, other] = [replica(), replica()];
    serverState().version = 'v1';
    one.pages.set(KEY, page());
    await brought();
    settle('v1');
    assert.equal(await other.pages.get(KEY), undefined);
    one.pages.set(KEY, page());
    await brought();
    serverState().version = 'v2';
    assert.equal(await other.pages.get(KEY), undefined);
  });

  test('nothing is shared that was overtaken, or expired with a content that nobody named', async () => {
    const [one, other] = [replica(), replica()];
    one.store.expire(['post:a'], 'v1');
    other.store.expire(['post:a'], 'v1');
    one.pages.set(KEY, page('post:a', Date.now() - 1000));
    const nameless = replica();
    nameless.store.expire(['post:a']);
    nameless.pages.set(KEY, page('post:a', Date.now() + 50));
    await brought();
    assert.equal(redis.cli('exists', `unit page:build:${KEY}`), '0');
  });

  test('get() answers nothing for what is torn, or stands under the name of another', async () => {
    const [one, other] = [replica(), replica()];
    const name = `unit page:build:${KEY}`;
    one.pages.set(KEY, page());
    await brought();
    redis.cli('copy', name, `${name}b`);
    redis.cli('setrange', name, '200', 'x');
    assert.deepEqual(
      [await other.pages.get(KEY), await other.pages.get(`${KEY}b`)],
      [undefined, undefined],
    );
  });

  test('what is shared goes after a day', async () => {
    replica().pages.set(KEY, page());
    await brought();
    const seconds = Number(redis.cli('ttl', `unit page:build:${KEY}`));
    assert.ok(seconds > 86_000 && seconds <= 86_400);
  });
});
