import assert from 'node:assert/strict';
import { mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { picturesOf, readPicture } from '../../lib/images.ts';
import { sharp } from '../../lib/sharp.mjs';
import { temporaryFolder } from './temporary-site.ts';

const folder = temporaryFolder();
const inImg = (name: string) => path.join(folder, 'img', name);
const canvas = () => sharp({ create: { width: 8, height: 6, channels: 3, background: '#c96' } });

before(async () => {
  mkdirSync(inImg('2024'), { recursive: true });
  mkdirSync(inImg('folder.webp'));
  await canvas().webp().toFile(inImg('cup.webp'));
  await canvas().webp().toFile(inImg('ibu & anak.webp'));
  await canvas().webp().toFile(inImg('2024/cup.webp'));
  await canvas().webp().toFile(path.join(folder, 'outside.webp'));
  await canvas().jpeg().toFile(inImg('cup.jpg'));
  await canvas().png().toFile(inImg('cup.png'));
  await canvas().gif().toFile(inImg('cup.gif'));
  await canvas().avif().toFile(inImg('cup.avif'));
  await canvas().tiff().toFile(inImg('cup.tiff'));
  await canvas().png().toFile(inImg('png.webp'));
  await canvas().resize(4001, 3000).webp().toFile(inImg('large.webp'));
  await canvas().resize(4000, 3000).webp().toFile(inImg('largest.WEBP'));
  for (const orientation of [1, 3, 6, 8]) {
    await canvas()
      .jpeg()
      .withMetadata({ orientation })
      .toFile(inImg(`turned-${orientation}.jpg`));
  }
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"></svg>';
  writeFileSync(inImg('drawing.svg'), svg);
  writeFileSync(inImg('drawing.webp'), svg);
  writeFileSync(inImg('text.webp'), 'not a picture');
  writeFileSync(inImg('empty.webp'), '');
  symlinkSync(inImg('cup.webp'), inImg('link.webp'));
  symlinkSync(folder, inImg('linked'));
});

describe('readPicture() reads', () => {
  const cases: [string, number, number][] = [
    ['/img/cup.webp', 8, 6],
    ['/img/2024/cup.webp', 8, 6],
    ['/img/ibu & anak.webp', 8, 6],
    ['/img/ibu%20%26%20anak.webp', 8, 6],
    ['/img/cup.jpg', 8, 6],
    ['/img/cup.png', 8, 6],
    ['/img/cup.gif', 8, 6],
    ['/img/cup.avif', 8, 6],
    ['/img/largest.WEBP', 4000, 3000],
    ['/img/turned-1.jpg', 8, 6],
    ['/img/turned-3.jpg', 8, 6],
    ['/img/turned-6.jpg', 6, 8],
    ['/img/turned-8.jpg', 6, 8],
  ];
  for (const [src, width, height] of cases) {
    test(src, async () => {
      const { size, mtimeMs } = statSync(path.join(folder, decodeURIComponent(src)));
      const picture = await readPicture(src, folder);
      assert.deepEqual(picture, { src, width, height, size, mtimeMs });
    });
  }
});

describe('readPicture() refuses', () => {
  const missing = (src: string) =>
    `there is no public${src}; put the picture there or correct the path`;
  const elsewhere = (src: string) => `"${src}" is not under /img/; put it in public/img/`;
  const other = (src: string) =>
    `"${src}" is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/`;
  const unreadable = (src: string) =>
    `"${src}" is not a picture that can be read; export it again as .webp`;
  const link = (src: string) =>
    `"${src}" is a link to another place; put the file itself in its place`;
  const cases: [string, (src: string) => string][] = [
    ['/img/missing.webp', missing],
    ['/img/missing/cup.webp', missing],
    ['/img/cup.webp/cup.webp', missing],
    ['/img/cup.webp?v=2', missing],
    ['/img/%E0%A4%A.webp', missing],
    ['/img/../outside.webp', elsewhere],
    ['/img/%2e%2e/outside.webp', elsewhere],
    ['/img/2024/../../outside.webp', elsewhere],
    ['/outside.webp', elsewhere],
    ['/img', elsewhere],
    ['/img/', unreadable],
    ['/imgs/cup.webp', elsewhere],
    ['', elsewhere],
    ['https://example.com/img/cup.webp', elsewhere],
    ['data:image/webp;base64,AAAA', elsewhere],
    ['img/cup.webp', elsewhere],
    ['//img/cup.webp', elsewhere],
    ['/posts/../img/cup.webp', elsewhere],
    ['/img/text.webp', other],
    ['/img/empty.webp', other],
    ['/img/folder.webp', unreadable],
    ['/img/link.webp', link],
    ['/img/linked/outside.webp', link],
    ['/img/linked/img/cup.webp', link],
    ['/img/drawing.svg', other],
    ['/img/drawing.webp', other],
    ['/img/cup.tiff', other],
    [
      '/img/png.webp',
      (src) =>
        `"${src}" is a picture of the kind png; let its name end in .png, or export it as .webp`,
    ],
    [
      '/img/large.webp',
      (src) => `"${src}" has 13 megapixels; export it with 12 at most, such as 1600 pixels wide`,
    ],
  ];
  for (const [src, message] of cases) {
    test(JSON.stringify(src), async () => {
      assert.equal(await readPicture(src, folder), message(src));
    });
  }
  test('a name with a NUL', async () => {
    const src = '/img/cup.webp%00.png';
    assert.equal(await readPicture(src, folder), missing(src));
  });
});

test('picturesOf() looks at each picture once', async () => {
  const src = '/img/2024/cup.webp';
  const pictures = picturesOf(folder);
  const { size, mtimeMs } = statSync(inImg('2024/cup.webp'));
  assert.deepEqual(await pictures.read(src), { src, width: 8, height: 6, size, mtimeMs });
  const stats = pictures.stat(src);
  utimesSync(inImg('2024/cup.webp'), 1000, 1000);
  assert.equal(await pictures.read(src), await pictures.read(src));
  assert.equal(pictures.stat(src), stats);
  assert.equal(picturesOf(folder).stat(src)?.mtimeMs, 1_000_000);
});

test('picturesOf() has no stats of a picture that is not there', () => {
  assert.equal(picturesOf(folder).stat('/img/none.webp'), undefined);
});
