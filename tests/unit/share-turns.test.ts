import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turns } from '../../lib/share-picture/turns.ts';

/** A job that ends when it is told to. */
function job() {
  let end = (_result: string) => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { run: () => ended, end };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('Turns lets no more jobs run at once than it was told, in the order they came', async () => {
  const turns = new Turns(2);
  const started: number[] = [];
  const jobs = [job(), job(), job(), job()];
  const results = jobs.map(({ run }, index) =>
    turns.take(() => {
      started.push(index);
      return run();
    }),
  );
  await settled();
  assert.deepEqual(started, [0, 1]);
  jobs[1]?.end('one');
  await settled();
  assert.deepEqual(started, [0, 1, 2]);
  for (const { end } of jobs) end('other');
  assert.deepEqual(await Promise.all(results), ['other', 'one', 'other', 'other']);
  assert.deepEqual(started, [0, 1, 2, 3]);
});

test('Turns gives the turn of a job that failed to the next', async () => {
  const turns = new Turns(1);
  const failed = turns.take(() => Promise.reject(new Error('spoilt')));
  const next = turns.take(async () => 'made');
  await assert.rejects(failed, new Error('spoilt'));
  assert.equal(await next, 'made');
  assert.equal(await turns.take(async () => 'again'), 'again');
});
