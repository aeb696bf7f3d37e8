import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, mock, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { filesBelow } from '../../lib/files-below.mjs';
import { sharp } from '../../lib/sharp.mjs';
import { decoders } from './decoders.ts';
import { draw, inPublic, root } from './drawn-pictures.ts';
import { cutOff, noise } from './picture-samples.ts';

const { PictureVariants } = await import('../../lib/picture-variants.mjs');

const SRC = '/img/cup.webp';
const folder = path.join(root, 'variants');
let variants = new PictureVariants(folder, 1_000_000);
beforeEach(async () => {
  await draw(inPublic('cup.webp'), '#cc9966', 40);
  variants = new PictureVariants(folder, 1_000_000);
});

/** What is kept on disk. */
const keptFiles = () => filesBelow(folder);

async function read(src: string, width = 20, takesWebp = true) {
  const variant = await variants.read(src, width, takesWebp);
  assert.ok(typeof variant === 'object');
  const { width: pixels, height, format, exif } = await sharp(variant.body).metadata();
  return { type: variant.type, width: pixels, height, format, exif };
}

const plain = { channels: 3, background: '#cc9966' } as const;

describe('a picture is made', () => {
  test('as wide as asked, as WebP', async () => {
    const { type, width, format } = await read(SRC);
    assert.deepEqual([type, width, format], ['image/webp', 20, 'webp']);
  });

  test('as JPEG for who does not take WebP', async () => {
    const { type, format } = await read(SRC, 20, false);
    assert.deepEqual([type, format], ['image/jpeg', 'jpeg']);
  });

  test('as PNG for them where something shows through', async () => {
    const create = { width: 40, height: 6, channels: 4, background: '#cc996680' } as const;
    await sharp({ create }).toFile(inPublic('glass.webp'));
    const { type, format } = await read('/img/glass.webp', 20, false);
    assert.deepEqual([type, format], ['image/png', 'png']);
  });

  test('never larger than it is', async () => {
    assert.equal((await read(SRC, 1080)).width, 40);
  });

  test('upright and without metadata', async () => {
    await sharp({ create: { width: 40, height: 10, ...plain } })
      .withExif({ IFD0: { Copyright: 'Ibu' } })
      .withMetadata({ orientation: 6 })
      .toFile(inPublic('turned.jpg'));
    const { width, height, exif } = await read('/img/turned.jpg', 1080);
    assert.deepEqual([width, height, exif], [10, 40, undefined]);
  });

  test('once, however many ask at a time', async () => {
    await draw(inPublic('wanted.webp'), '#996633', 800);
    const before = keptFiles().length;
    const all = await Promise.all(
      Array.from({ length: 50 }, () => variants.read('/img/wanted.webp', 120, true)),
    );
    assert.equal(new Set(all).size, 1);
    assert.equal(keptFiles().length, before + 1);
  });

  test('anew when another is there under its name', async () => {
    const before = await variants.read(SRC, 20, true);
    await draw(inPublic('cup.webp'), '#000099', 44);
    assert.notDeepEqual(await variants.read(SRC, 20, true), before);
  });

  test('anew when the kept one is torn', async () => {
    const before = await variants.read(SRC, 20, true);
    for (const file of keptFiles()) truncateSync(file, readFileSync(file).length - 10);
    assert.deepEqual(await variants.read(SRC, 20, true), before);
    for (const file of keptFiles()) writeFileSync(file, '');
    assert.deepEqual(await variants.read(SRC, 20, true), before);
  });
});

test('one that moves is made smaller with all its frames, and is still for browsers that are too old for it', async () => {
  const frames = await Promise.all(
    ['#ff0000', '#0000ff'].map((background) =>
      sharp({ create: { width: 40, height: 6, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  await sharp(frames, { join: { animated: true } }).toFile(inPublic('moving.gif'));
  const cases = [
    { takesWebp: true, type: 'image/webp', frames: 2 },
    { takesWebp: false, type: 'image/png', frames: 1 },
  ];
  for (const { takesWebp, ...expected } of cases) {
    const variant = await variants.read('/img/moving.gif', 20, takesWebp);
    assert.ok(typeof variant === 'object');
    const { width, pages = 1 } = await sharp(variant.body).metadata();
    assert.equal(width, 20);
    assert.deepEqual({ type: variant.type, frames: pages }, expected);
  }
});

test('a picture that the machine had no time for is asked for again later, and is no broken one', {
  skip: process.platform !== 'linux' && 'it looks for processes with ps',
}, async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 4000, height: 3000, channels: 3, background: '#000', noise } as const;
  await sharp({ create }).png({ compressionLevel: 1 }).toFile(inPublic('slow.png'));
  await variants.read(SRC, 20, true);
  const reading = variants.read('/img/slow.png', 1000, true);
  const said = mock.method(process.stderr, 'write', () => true);
  await setTimeout(50);
  for (const pid of decoders()) process.kill(pid, 'SIGKILL');
  assert.equal(await reading, 'busy');
  assert.equal(await variants.read('/img/slow.png', 1000, true), 'busy');
  assert.match(
    String(said.mock.calls[0]?.arguments[0]),
    /\(the decoder ended\); it is tried again/,
  );
  assert.equal(said.mock.callCount(), 1);
  said.mock.restore();
});

describe('there is none', () => {
  const cases: [fact: string, name: string, bytes: () => Buffer | Promise<Buffer>][] = [
    [
      'of a drawing',
      'drawing.webp',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['of a text', 'text.webp', () => Buffer.from('halo')],
    ['of half a picture', 'half.webp', halfPicture],
    // Its decoder would fill up the rest with grey.
    ['of half a JPEG', 'half.jpg', async () => cutOff(await noise().jpeg().toBuffer())],
    [
      'of one over 12 megapixels',
      'large.png',
      () =>
        sharp({ create: { width: 4000, height: 3001, ...plain } })
          .png()
          .toBuffer(),
    ],
  ];
  for (const [fact, name, bytes] of cases) {
    test(`${fact}, and the log says so once`, async () => {
      writeFileSync(inPublic(name), await bytes());
      const write = mock.method(process.stderr, 'write', () => true);
      for (let times = 0; times < 3; times++) {
        assert.equal(await variants.read(`/img/${name}`, 20, true), undefined);
      }
      const lines = write.mock.calls.map(({ arguments: [line] }) => String(line));
      write.mock.restore();
      assert.equal(lines.length, 1);
      assert.match(
        lines[0] ?? '',
        new RegExp(`^Cannot read the picture ${inPublic(name)} \\(.+\\);`),
      );
    });
  }

  test('of a name that no file has', async () => {
    assert.equal(await variants.read('/img/tidak-ada.webp', 20, true), undefined);
  });
});

async function halfPicture(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 200, height: 200, channels: 3, background: '#000', noise } as const;
  const whole = await sharp({ create }).webp().toBuffer();
  return whole.subarray(0, whole.length / 2);
}

test('who comes when 200 wait is told to come again, the others get theirs', async () => {
  const names = Array.from({ length: 210 }, (_, index) => `many-${index}.webp`);
  for (const name of names) await draw(inPublic(name));
  const all = await Promise.all(names.map((name) => variants.read(`/img/${name}`, 20, true)));
  const busy = all.filter((variant) => variant === 'busy').length;
  assert.ok(busy > 0 && busy <= 10, `${busy}`);
  assert.ok(all.every((variant) => variant !== undefined));
});
