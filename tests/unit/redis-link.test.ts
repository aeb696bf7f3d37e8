import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { RedisLink } from '../../lib/redis-link.mjs';
import { serverState } from '../../lib/server-state.mjs';
import { hasRedis, type Redis, startRedis } from '../faults/redis-server.ts';
import { until } from '../faults/scene.ts';

const skip = hasRedis() ? false : 'there is no redis-server';

/** The milliseconds that nobody waits longer than, and what a busy machine adds. */
const LONGEST = 300 + 100;

describe('RedisLink', { skip }, () => {
  let redis: Redis;
  let link: RedisLink;
  const heard: string[] = [];
  let reached = 0;

  before(async () => {
    redis = await startRedis();
    link = new RedisLink(redis.url, 'unit ', {
      message: (text) => heard.push(text),
      reached: () => reached++,
    });
  });
  beforeEach(() => untilItIs('there'));
  after(() => {
    link.close();
    return redis.stop();
  });

  const untilItIs = (state: string) => until(async () => serverState().redis === state);
  const get = (key: string) => link.ask((client, prefix) => client.get(prefix + key));
  const set = (key: string, value: string) =>
    link.ask((client, prefix) => client.set(prefix + key, value));

  function lines(t: TestContext): string[] {
    const said: string[] = [];
    t.mock.method(process.stderr, 'write', (line: string) => said.push(line));
    return said;
  }

  /** Milliseconds that the longest of some questions took; all were answered with undefined. */
  async function longestOf(count: number): Promise<number> {
    const times: number[] = [];
    for (let index = 0; index < count; index++) {
      const begun = performance.now();
      assert.equal(await get('kata'), undefined);
      times.push(performance.now() - begun);
    }
    return Math.max(...times);
  }

  test('ask() answers bytes, and null for what is not there', async () => {
    await set('kata', 'ASI');
    assert.deepEqual([await get('kata'), await get('tidak')], [Buffer.from('ASI'), null]);
  });

  test('ask() answers undefined in time while Redis is paused; it says so once, and when it is back', async (t) => {
    const said = lines(t);
    const before = reached;
    redis.pause();
    assert.ok((await longestOf(20)) < LONGEST);
    await setTimeout(1_500);
    assert.equal(serverState().redis, 'gone');
    redis.resume();
    await untilItIs('there');
    assert.deepEqual(
      said.map((line) => line.split(':')[0]?.trim()),
      ['Redis is gone', 'Redis is there again'],
    );
    assert.ok(reached > before);
  });

  test('ask() answers undefined at once while Redis is stopped', async (t) => {
    const said = lines(t);
    await redis.stop();
    await untilItIs('gone');
    assert.ok((await longestOf(20)) < 50);
    await redis.start();
    await untilItIs('there');
    assert.equal(await get('kata'), null);
    assert.equal(said.length, 2);
  });

  test('a full Redis is read on, and its messages come', async (t) => {
    const said = lines(t);
    await set('kata', 'ASI');
    redis.cli('config', 'set', 'maxmemory', '1mb');
    await untilItIs('full');
    assert.equal(await set('kata', 'lain'), undefined);
    assert.deepEqual([String(await get('kata')), link.takes], ['ASI', false]);
    await link.ask((client, prefix) => client.publish(prefix, 'kabar'));
    await until(async () => heard.includes('kabar'));
    redis.cli('config', 'set', 'maxmemory', '0');
    await untilItIs('there');
    assert.match(said[0] ?? '', /^Redis takes nothing: OOM /);
    assert.equal(said.length, 2);
  });

  test('a connection whose other end answers no more is made anew', async (t) => {
    lines(t);
    const before = redis
      .cli('client', 'list')
      .split('\n')
      .map((line) => line.split(' ', 1)[0]);
    redis.pause();
    await setTimeout(7_000);
    redis.resume();
    await untilItIs('there');
    const now = redis.cli('client', 'list');
    assert.ok(
      before.every((name) => !now.includes(`${name} `)),
      now,
    );
  });
});
