import assert from 'node:assert/strict';
import { getPriority } from 'node:os';
import { before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PictureMaker } from '../../lib/picture-maker.mjs';
import { sharp } from '../../lib/sharp.mjs';
import { decoders } from './decoders.ts';
import { draw, inPublic } from './drawn-pictures.ts';

const skip = process.platform !== 'linux' && 'it looks for processes with ps';
const cup = inPublic('cup.webp');
const large = inPublic('large.png');
before(async () => {
  await draw(cup, '#cc9966', 40);
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 4000, height: 3000, channels: 3, background: '#000', noise } as const;
  await sharp({ create }).png({ compressionLevel: 1 }).toFile(large);
});

test('pictures are made one after another in one process, after everything else', {
  skip,
}, async () => {
  const maker = new PictureMaker();
  for (const width of [20, 10]) {
    const { type, body } = await maker.make(cup, width, true);
    assert.deepEqual([type, (await sharp(body).metadata()).width], ['image/webp', width]);
  }
  const [pid, ...more] = decoders();
  assert.deepEqual(more, []);
  assert.ok(pid && getPriority(pid) > getPriority());
  process.kill(pid);
});

test('a file that cannot be read is told of, and the next is made', async () => {
  const maker = new PictureMaker();
  await assert.rejects(
    maker.make(fileURLToPath(import.meta.url), 20, true),
    /unsupported image format/,
  );
  assert.equal((await maker.make(cup, 20, true)).type, 'image/webp');
});

test('when the process ends, the picture of that moment fails, and the next is made', {
  skip,
}, async () => {
  const maker = new PictureMaker();
  await maker.make(cup, 20, true);
  const all = decoders();
  const making = maker.make(large, 1000, true);
  making.catch(() => {});
  await setTimeout(50);
  for (const pid of all) process.kill(pid, 'SIGKILL');
  await assert.rejects(making, /^Error: the decoder ended$/);
  assert.equal((await maker.make(cup, 20, true)).type, 'image/webp');
});

test('a process that stands still is ended after ten seconds, and the next picture is made', {
  skip,
}, async (context) => {
  // A decoder keeps nobody from ending, and nothing else goes on here.
  const wait = setInterval(() => {}, 1_000);
  context.after(() => {
    clearInterval(wait);
    // Those of the tests before stand still, too, and would for ever.
    for (const pid of decoders()) process.kill(pid, 'SIGKILL');
  });
  const maker = new PictureMaker();
  await maker.make(cup, 20, true);
  for (const pid of decoders()) process.kill(pid, 'SIGSTOP');
  const begun = performance.now();
  await assert.rejects(maker.make(cup, 10, true), /^Error: the decoder ended$/);
  const seconds = (performance.now() - begun) / 1000;
  assert.ok(seconds > 9 && seconds < 20, `${seconds} s`);
  assert.equal((await maker.make(cup, 20, true)).type, 'image/webp');
});
