import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { Renderings } from '../../lib/renderings.mjs';

const PATH = '/posts/x';
const later = () => Date.now() + 1;

/** Whether what `overtaken()` gave is over by now. */
async function isOver(waiting: Promise<void> | undefined): Promise<boolean> {
  return Promise.race([Promise.resolve(waiting).then(() => true), setImmediate(false)]);
}

test('overtaken() waits until a rendering that began before is over', async () => {
  const renderings = new Renderings();
  renderings.begin(PATH);
  const waiting = renderings.overtaken(PATH, later());
  assert.equal(await isOver(waiting), false);
  renderings.end(PATH);
  await waiting;
  assert.equal(renderings.overtaken(PATH, later()), undefined);
});

test('overtaken() waits in the millisecond in which the rendering began', () => {
  const renderings = new Renderings();
  const time = Date.now();
  renderings.begin(PATH);
  assert.equal(renderings.overtaken(PATH, time - 1), undefined);
  assert.notEqual(renderings.overtaken(PATH, renderings.begunAt(PATH) + 1), undefined);
});

test('overtaken() does not wait for another page, nor for one begun since', () => {
  const renderings = new Renderings();
  assert.equal(renderings.overtaken(PATH, later()), undefined);
  renderings.begin(PATH);
  assert.equal(renderings.overtaken('/posts/y', later()), undefined);
  assert.equal(renderings.overtaken(PATH, Date.now() - 2), undefined);
});

test('overtaken() does not wait for a rendering whose place another took', async () => {
  const renderings = new Renderings();
  renderings.begin(PATH);
  const waiting = renderings.overtaken(PATH, later());
  renderings.begin(PATH);
  await waiting;
});

test('end() does not end a rendering that began after it', async () => {
  const renderings = new Renderings();
  renderings.begin(PATH);
  renderings.end(PATH);
  renderings.begin(PATH);
  await setTimeout(5);
  assert.equal(await isOver(renderings.overtaken(PATH, later())), false);
});

test('begunAt() is before the moment of begin(), and now for a page nobody began', async () => {
  const renderings = new Renderings();
  const before = Date.now();
  renderings.begin(PATH);
  const begun = renderings.begunAt(PATH);
  assert.ok(begun >= before - 1 && begun < Date.now());
  await setTimeout(5);
  assert.equal(renderings.begunAt(PATH), begun);
  assert.ok(renderings.begunAt('/posts/y') > begun);
});
