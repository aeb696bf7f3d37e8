import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient, RESP_TYPES } from '@redis/client';
import { seal, unseal } from '../../lib/checked-blob.mjs';
import { damagedCache } from '../faults/disk-faults.ts';
import { processFaults } from '../faults/process-faults.ts';
import { publishingTimes } from '../faults/publishing-times.ts';
import { redisFaults } from '../faults/redis-faults.ts';
import { hasRedis } from '../faults/redis-server.ts';
import { Scene, tryFault, until } from '../faults/scene.ts';
import { ask } from './pages.ts';
import { push } from './publishing-git.ts';
import { toFile } from './publishing-posts.ts';
import { publish } from './publishing-site.ts';

// The short form of `npm run test:faults`.

const skip = hasRedis() ? false : 'there is no redis-server (Debian: apt-get install redis-server)';

/** Milliseconds until all show a publish; the other tests may have the machine at the same time. */
const BUSY = 5_000;

/** Milliseconds to be well again. */
const SOON = 30_000;

const SHARED = '/posts/bersama';

/** Changes a page where the replicas share it, so that it can be told from what they render. */
async function rewrite(url: string, change: (html: string) => string): Promise<void> {
  const client = createClient({ url }).withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  await client.connect();
  await until(async () => (await client.keys(`*${SHARED}`)).length === 1);
  const name = String((await client.keys(`*${SHARED}`))[0]);
  const key = name.slice(name.indexOf('/route-cache'));
  const blob = unseal(key, (await client.get(name)) ?? Buffer.alloc(0));
  assert.ok(blob);
  await client.set(name, Buffer.concat(seal(key, Buffer.from(change(blob.toString())))));
  client.destroy();
}

describe('replicas', { skip }, () => {
  let scene: Scene;
  before(async () => {
    scene = await Scene.open();
  });
  after(() => scene.close());

  test('health tells that Redis is there', async () => {
    await scene.untilRedisIs('there');
    const { status } = await ask('/api/health', scene.replica(0).origin);
    assert.equal(status, 200);
  });

  test('what is published on one is shown by the others', async () => {
    const times = await publishingTimes(scene, 5);
    const late = times.filter(({ answer, others }) => others - answer > BUSY);
    assert.deepEqual(late, []);
  });

  test('a page that one has rendered is not rendered by another', async () => {
    await scene.replica(1).stop();
    const text = toFile({ title: 'Bersama', date: '2024-11-01', body: 'Dari satu untuk semua.' });
    push(scene.replicas, { 'posts/bersama.md': text });
    await publish(scene.replica(0));
    await until(async () => (await ask(SHARED, scene.replica(0).origin)).status === 200);
    await rewrite(scene.redis.url, (html) => html.replace('untuk semua', 'untuk yang lain'));
    await scene.replicas.restart(1);
    await until(async () => (await ask(SHARED, scene.replica(1).origin)).status === 200);
    assert.match((await ask(SHARED, scene.replica(1).origin)).text, /Dari satu untuk yang lain\./);
  });

  for (const fault of [...redisFaults, ...processFaults.slice(0, 1), damagedCache]) {
    test(fault.name, async () => {
      const { failed, wrong, requests, recovery } = await tryFault(scene, fault);
      assert.deepEqual({ failed, wrong }, { failed: [], wrong: [] });
      assert.ok(requests > 10, `only ${requests} requests`);
      assert.ok(recovery < SOON, `${recovery} ms`);
    });
  }
});
