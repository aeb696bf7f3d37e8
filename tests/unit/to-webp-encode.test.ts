import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Sharp } from 'sharp';
import { sharp } from '../../lib/sharp.mjs';
import { toWebp } from '../../lib/to-webp/encode.ts';
import { noise } from './picture-samples.ts';

const plain = (width: number, height: number, background = '#cc9966') =>
  sharp({ create: { width, height, channels: 3, background } });

const SIZES: [name: string, picture: Sharp, width: number, height: number][] = [
  ['a wide one', plain(3200, 1000), 1600, 500],
  ['a tall one', plain(1000, 3200), 500, 1600],
  ['a small one', plain(30, 20), 30, 20],
];

describe('a picture fits into 1600 by 1600 pixels, and is never enlarged:', () => {
  for (const [name, picture, wanted, high] of SIZES) {
    test(name, async () => {
      const { width, height } = await toWebp(await picture.png().toBuffer());
      assert.deepEqual([width, height], [wanted, high]);
    });
  }
});

/** Where red, green, blue and black are after each EXIF orientation: red belongs at the top left. */
const STORED = ['rgbk', 'grkb', 'kbgr', 'bkrg', 'rbgk', 'gkrb', 'kgbr', 'brkg'];
const PAINTS: Record<string, number[]> = {
  r: [255, 0, 0],
  g: [0, 255, 0],
  b: [0, 0, 255],
  k: [0, 0, 0],
};

describe('a picture is upright after EXIF orientation', () => {
  for (const [index, colors] of STORED.entries()) {
    test(String(index + 1), async () => {
      const pixels = Buffer.from([...colors].flatMap((color) => PAINTS[color] ?? []));
      const stored = await sharp(pixels, { raw: { width: 2, height: 2, channels: 3 } })
        .resize(64, 64, { kernel: 'nearest' })
        .withMetadata({ orientation: index + 1 })
        .jpeg()
        .toBuffer();
      const { data } = await toWebp(stored);
      const seen = await sharp(data)
        .extract({ left: 8, top: 8, width: 8, height: 8 })
        .resize(1, 1)
        .raw()
        .toBuffer();
      assert.ok((seen[0] ?? 0) > 200 && (seen[1] ?? 255) < 60, `${[...seen]} is at the top left`);
    });
  }
});

test('a picture that is hard to compress loses quality first, and size then', async () => {
  const jpeg = (width: number, height: number) =>
    noise(width, height).jpeg({ quality: 95 }).toBuffer();
  const small = await toWebp(await jpeg(700, 500));
  assert.deepEqual([small.width, small.height], [700, 500]);
  const large = await toWebp(await jpeg(1600, 1200));
  for (const { data } of [small, large]) assert.ok(data.length < 300_000, `${data.length}`);
  assert.ok(large.width < 1600 && large.width >= 700, `${large.width}`);
});

test('what shows through still does', async () => {
  const clear = sharp({ create: { width: 9, height: 9, channels: 4, background: '#ff000080' } });
  const { data } = await toWebp(await clear.png().toBuffer());
  assert.equal((await sharp(data).metadata()).hasAlpha, true);
});

test('grey, 16 bit, CMYK and other colours become sRGB', async () => {
  const others = [
    plain(8, 8).greyscale().png(),
    plain(8, 8).toColourspace('rgb16').png(),
    plain(8, 8).toColourspace('cmyk').jpeg(),
    plain(8, 8).withIccProfile('p3').png(),
  ];
  for (const picture of others) {
    const { data } = await toWebp(await picture.toBuffer());
    const { space, icc } = await sharp(data).metadata();
    assert.deepEqual({ space, icc }, { space: 'srgb', icc: undefined });
    const [red = 0] = await sharp(data).resize(1, 1).raw().toBuffer();
    assert.ok(Math.abs(red - 0xcc) < 12 || Math.abs(red - 0xa3) < 12, `${red}`);
  }
});

test('AVIF is read, the same bytes give the same WebP', async () => {
  const avif = await plain(64, 48).avif().toBuffer();
  assert.ok((await toWebp(avif)).data.equals((await toWebp(avif)).data));
});
