import assert from 'node:assert/strict';
import { copyFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { draw, inOverlay, inPublic } from './drawn-pictures.ts';

const { picturesOf, readPicture } = await import('../../lib/images.ts');
const { publicFolder } = await import('../../lib/picture-files.mjs');
const { pictureResponse } = await import('../../lib/picture-response.ts');
const { paint } = await import('../../lib/picture-colors.ts');

const RED = /^#f[ef]0[01]00$/;
const BLUE = /^#0[01]0[01]f[ef]$/;

test('a picture that is live comes before the one in public/img, of which a folder tells', async () => {
  const src = '/img/both.webp';
  await draw(inPublic('both.webp'), '#ff0000', 8);
  await draw(inOverlay('both.webp'), '#0000ff', 16);
  for (const [live, width] of [
    [await readPicture(src), 16],
    [await picturesOf().read(src), 16],
    [await readPicture(src, publicFolder), 8],
    [await picturesOf(publicFolder).read(src), 8],
  ] as const) {
    assert.ok(typeof live === 'object');
    assert.equal(live.width, width);
  }
  assert.notDeepEqual(picturesOf().stat(src), picturesOf(publicFolder).stat(src));
  assert.match((await paint({ src, width: 16, height: 6 })).color, BLUE);
});

test('a picture that is live need not be in public/img', async () => {
  const src = '/img/2024/new.webp';
  await draw(inOverlay('2024/new.webp'));
  const { size, mtimeMs } = picturesOf().stat(src) ?? {};
  assert.deepEqual(await readPicture(src), { src, width: 8, height: 6, size, mtimeMs });
  assert.equal(
    await readPicture(src, publicFolder),
    'there is no public/img/2024/new.webp; put the picture there or correct the path',
  );
});

describe('a picture that changed and kept its name has its new size and colour', () => {
  for (const format of ['webp', 'jpg', 'png', 'gif', 'avif']) {
    test(format, async () => {
      const src = `/img/changing.${format}`;
      for (const [background, width, color] of [
        ['#ff0000', 8, RED],
        ['#0000ff', 16, BLUE],
      ] as const) {
        await draw(inPublic(`changing.${format}`), background, width);
        const picture = await readPicture(src);
        assert.ok(typeof picture === 'object');
        assert.equal(picture.width, width);
        assert.match((await paint(picture)).color, color);
      }
    });
  }
});

test('a picture is found while publishing moves it from one folder to the other', async () => {
  const src = '/img/moving.webp';
  await draw(inPublic('moving.webp'));
  await draw(inOverlay('elsewhere.webp'), '#0000ff');
  let moves = 0;
  const move = () => {
    if (moves++ % 2) rmSync(inOverlay('moving.webp'));
    else copyFileSync(inOverlay('elsewhere.webp'), inOverlay('moving.webp'));
  };
  for (let look = 0; look < 100; look++) {
    const looking = Promise.all([
      readPicture(src),
      paint({ src, width: 8, height: 6 }),
      pictureResponse(new Request(`http://127.0.0.1${src}`, { method: 'HEAD' })),
    ]);
    for (let turn = 0; turn < look % 4; turn++) await setImmediate();
    move();
    const [picture, { color }, { status }] = await looking;
    assert.equal(typeof picture, 'object');
    assert.notEqual(color, '#808080');
    assert.equal(status, 200);
    utimesSync(inOverlay('elsewhere.webp'), look, look);
  }
});

test('paint() has a colour for a picture that went away or was spoilt', async () => {
  writeFileSync(inPublic('spoilt.webp'), 'not a picture');
  for (const src of ['/img/missing.webp', '/img/spoilt.webp']) {
    assert.equal((await paint({ src, width: 8, height: 6 })).color, '#808080');
  }
});
