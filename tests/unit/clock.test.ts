import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createClock } from '../../lib/clock.mjs';

/** Keeps the process going: the clock's own timers do not. */
const waited = (milliseconds: number) => setTimeout(milliseconds);

function countingClock() {
  const rung: number[] = [];
  const set = createClock(async () => {
    rung.push(Date.now());
  });
  return { rung, set };
}

test('createClock() rings once, at the moment or right after it', async () => {
  const { rung, set } = countingClock();
  const time = Date.now() + 100;
  set(time);
  await waited(300);
  assert.equal(rung.length, 1);
  const late = (rung[0] ?? 0) - time;
  assert.ok(late >= 0 && late < 150, `${late} ms late`);
});

test('createClock() rings at once for a moment that has passed', async () => {
  const { rung, set } = countingClock();
  set(Date.now() - 60_000);
  await waited(50);
  assert.equal(rung.length, 1);
});

test('createClock() forgets a moment when another is set', async () => {
  const { rung, set } = countingClock();
  set(Date.now() + 50);
  const time = Date.now() + 150;
  set(time);
  await waited(300);
  assert.equal(rung.length, 1);
  assert.ok((rung[0] ?? 0) >= time);
});

test('createClock() does not ring when it is taken off', async () => {
  const { rung, set } = countingClock();
  set(Date.now() + 50);
  set(undefined);
  await waited(150);
  assert.deepEqual(rung, []);
});

test('createClock() waits for a moment that is further away than a timer reaches', async () => {
  const { rung, set } = countingClock();
  set(Date.now() + 100 * 365 * 24 * 60 * 60 * 1000);
  await waited(100);
  assert.deepEqual(rung, []);
});
