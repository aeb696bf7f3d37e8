import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { filesBelow } from '../../lib/files-below.mjs';
import { sharp } from '../../lib/sharp.mjs';
import { draw, inPublic, root } from './drawn-pictures.ts';
import { postOf } from './temporary-site.ts';

const POSTS: Record<string, string> = {
  plain: postOf('Memulai MPASI', '2024-01-01', 'tags: [MPASI sehat]'),
  'susu-日本': postOf('Susu', '2024-01-02'),
  signs: postOf('"😀🎉 日本"'),
  emoji: postOf('"MPASI 😀 sehat"'),
  bare: postOf('MPASI sehat'),
  hidden: postOf('Nanti', '2999-01-01'),
  ...Object.fromEntries(
    ['turned.jpg', 'clear.png', 'small.webp', 'noise.png', 'broken.jpg', 'grey.png', 'ink.jpg'].map(
      (name) => [
        name.replace(/\..*/, ''),
        postOf('Gambar', '2024-01-01', `featuredimage: /img/${name}`),
      ],
    ),
  ),
};

mkdirSync(path.join(root, 'posts'));
for (const [slug, text] of Object.entries(POSTS)) {
  writeFileSync(path.join(root, 'posts', `${slug}.md`), text);
}

const kept = path.join(root, '.next/cache/share-pictures');
const { postShareResponse, siteShareResponse } = await import('../../lib/share-response.ts');
const { shareShapes } = await import('../../lib/share-shapes.ts');

type Shape = keyof typeof shareShapes;

function ask(slug: string, shape: Shape = 'share', init: RequestInit = {}) {
  const address = `http://127.0.0.1/posts/${encodeURIComponent(slug)}/${shape}.jpg`;
  return postShareResponse(new Request(address, init), encodeURIComponent(slug), shape);
}

async function bytesOf(response: Response): Promise<Buffer> {
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer());
}

/** The colours of a picture at some points, each given in parts of its width and height. */
async function colorsAt(bytes: Buffer, points: [right: number, down: number][]) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return points.map(([right, down]) => {
    const pixel = Math.floor(down * info.height) * info.width + Math.floor(right * info.width);
    return [...data.subarray(pixel * info.channels, pixel * info.channels + 3)];
  });
}

function isClose(color: number[] = [], wanted: number[]): boolean {
  return wanted.every((value, index) => Math.abs(value - (color[index] ?? -99)) < 12);
}

const RED = [204, 0, 0];
const BLUE = [0, 0, 204];
const GROUND = [255, 250, 244];

/** Red on the left, blue on the right. */
function halves(width: number, height: number) {
  const blue = { create: { width: width / 2, height, channels: 3, background: '#00c' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#c00' } }).composite([
    { input: blue, left: width / 2, top: 0 },
  ]);
}

before(async () => {
  await draw(inPublic('other.webp'));
  await halves(800, 600).jpeg().withMetadata({ orientation: 6 }).toFile(inPublic('turned.jpg'));
  await halves(200, 100).webp().toFile(inPublic('small.webp'));
  await halves(300, 200).greyscale().png().toFile(inPublic('grey.png'));
  await halves(300, 200).toColourspace('cmyk').jpeg().toFile(inPublic('ink.jpg'));
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  await sharp({ create: { width: 400, height: 300, channels: 4, background: clear } })
    .png()
    .toFile(inPublic('clear.png'));
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  await sharp({ create: { width: 1300, height: 1300, channels: 3, background: '#000', noise } })
    .png()
    .toFile(inPublic('noise.png'));
  // Its size can be read, so that the post is sound, and half of the rest is missing.
  const jpeg = await halves(800, 600).jpeg().toBuffer();
  writeFileSync(inPublic('broken.jpg'), jpeg.subarray(0, jpeg.length / 2));
});

describe('a share picture is a JPEG of exactly its size, within 250,000 bytes:', () => {
  const cases: [slug: string, shape: Shape][] = [
    ['plain', 'share'],
    ['susu-日本', 'share'],
    ['turned', 'share'],
    ['clear', '16x9'],
    ['small', '1x1'],
    ['small', '4x3'],
    ['small', '16x9'],
    ['grey', 'share'],
    ['ink', 'share'],
    ['noise', '1x1'],
    ['noise', 'share'],
  ];
  for (const [slug, shape] of cases) {
    test(`${shape} of ${slug}`, async () => {
      const bytes = await bytesOf(await ask(slug, shape));
      const { format, space, channels, width, height, exif, icc } = await sharp(bytes).metadata();
      const { name, ...size } = shareShapes[shape];
      assert.equal(name, shape);
      assert.deepEqual({ width, height }, size);
      assert.deepEqual(
        [format, space, channels, exif, icc],
        ['jpeg', 'srgb', 3, undefined, undefined],
      );
      assert.ok(bytes.length <= 250_000, `${bytes.length} bytes`);
      await sharp(bytes).stats();
    });
  }
});

test('a crop is turned as the EXIF data of its source says', async () => {
  const bytes = await bytesOf(await ask('turned', '1x1'));
  const [above, below] = await colorsAt(bytes, [
    [0.5, 0.05],
    [0.5, 0.95],
  ]);
  assert.ok(isClose(above, RED), String(above));
  assert.ok(isClose(below, BLUE), String(below));
});

test('what is transparent lies on the ground of the site', async () => {
  const [middle] = await colorsAt(await bytesOf(await ask('clear')), [[0.5, 0.5]]);
  assert.ok(isClose(middle, GROUND), String(middle));
});

test('a CMYK source keeps its colours', async () => {
  const [left, right] = await colorsAt(await bytesOf(await ask('ink')), [
    [0.02, 0.5],
    [0.98, 0.5],
  ]);
  assert.ok((left?.[0] ?? 0) > (left?.[2] ?? 0) + 50, String(left));
  assert.ok((right?.[2] ?? 0) > (right?.[0] ?? 0) + 50, String(right));
});

test('two titles have two cards, and two tags for those who keep them', async () => {
  const [plain, bare] = await Promise.all([ask('plain'), ask('bare')]);
  assert.notEqual(plain.headers.get('etag'), bare.headers.get('etag'));
  assert.ok(!(await bytesOf(plain)).equals(await bytesOf(bare)));
});

test('a sign that our face lacks is left out of a title', async () => {
  const [emoji, bare] = await Promise.all([ask('emoji'), ask('bare')]);
  assert.ok((await bytesOf(emoji)).equals(await bytesOf(bare)));
});

test('a title of such signs alone gives the card of the site', async () => {
  const [signs, site] = await Promise.all([
    ask('signs'),
    siteShareResponse(new Request('http://127.0.0.1/share.jpg')),
  ]);
  const [card, siteCard] = [await bytesOf(signs), await bytesOf(site)];
  assert.ok(card.equals(siteCard));
  const { width, height } = await sharp(siteCard).metadata();
  assert.deepEqual([width, height], [1200, 630]);
});

test('a picture is made once, kept, and made anew when what is kept was spoilt', async () => {
  rmSync(kept, { recursive: true, force: true });
  const [one, two] = await Promise.all([ask('plain'), ask('plain')]);
  const [first, second] = [await bytesOf(one), await bytesOf(two)];
  assert.ok(first.equals(second));
  const [place, ...others] = filesBelow(kept);
  assert.ok(place && others.length === 0);
  const whole = readFileSync(place);
  assert.ok(whole.includes(first));
  writeFileSync(place, whole.subarray(0, 5000));
  assert.ok((await bytesOf(await ask('plain'))).equals(first));
  assert.ok(readFileSync(place).equals(whole));
});

test('a picture is sent although it cannot be kept', async (t) => {
  rmSync(kept, { recursive: true, force: true });
  writeFileSync(kept, 'in the way');
  const write = t.mock.method(process.stderr, 'write', () => true);
  assert.equal((await sharp(await bytesOf(await ask('bare'))).metadata()).format, 'jpeg');
  const [line] = write.mock.calls.map(({ arguments: [first] }) => String(first));
  assert.match(line ?? '', /^Cannot keep a share picture: ENOTDIR: /);
  rmSync(kept);
});

test('a picture that was replaced is made anew', async () => {
  const before = await ask('small');
  utimesSync(inPublic('small.webp'), 1000, 1000);
  const after = await ask('small');
  assert.notEqual(after.headers.get('etag'), before.headers.get('etag'));
});

describe('a share picture is not there', () => {
  const cases: [fact: string, slug: string, shape: Shape][] = [
    ['for an unknown post', 'none', 'share'],
    ['for a post that readers do not see yet', 'hidden', 'share'],
    ['for a path', '../posts/plain', 'share'],
    ['for a name with a NUL', 'plain\0', 'share'],
    ['as a crop, where the post has no picture', 'plain', '16x9'],
  ];
  for (const [fact, slug, shape] of cases) {
    test(fact, async () => {
      const response = await ask(slug, shape);
      assert.equal(response.status, 404);
      assert.equal(await response.text(), '');
      assert.deepEqual(Object.fromEntries(response.headers), {
        'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
      });
    });
  }
  test('for a slug that is malformed', async () => {
    const request = new Request('http://127.0.0.1/posts/%E0%A4%A/share.jpg');
    assert.equal((await postShareResponse(request, '%E0%A4%A', 'share')).status, 404);
  });
});

test('a source that is cut short is a 404, and told of once', async (t) => {
  const write = t.mock.method(process.stderr, 'write', () => true);
  for (const shape of ['share', '1x1', 'share'] as const) {
    assert.equal((await ask('broken', shape)).status, 404);
  }
  const lines = write.mock.calls.map(({ arguments: [line] }) => line);
  assert.deepEqual(lines, [
    'Cannot make a share picture of "/img/broken.jpg": VipsJpeg: premature end of JPEG image; export it again\n',
  ]);
});

describe('a share picture is answered', () => {
  test('with what others need to keep it', async () => {
    const response = await ask('plain');
    const { etag, ...headers } = Object.fromEntries(response.headers);
    const { length } = await bytesOf(response);
    assert.match(etag ?? '', /^"[0-9a-f]{64}"$/);
    assert.deepEqual(headers, {
      'cache-control': 'public, max-age=3600, s-maxage=3600',
      'content-length': String(length),
      'content-type': 'image/jpeg',
      'x-body-length': String(length),
      'x-content-type-options': 'nosniff',
    });
  });

  test('to HEAD with the headers of GET', async () => {
    const [get, head] = [await ask('plain'), await ask('plain', 'share', { method: 'HEAD' })];
    assert.deepEqual([...head.headers], [...get.headers]);
    assert.equal(await head.text(), '');
  });

  test('with 304 to who has it', async () => {
    const etag = (await ask('plain')).headers.get('etag') ?? '';
    const headers = { 'If-None-Match': `"x", W/${etag}` };
    const response = await ask('plain', 'share', { headers });
    assert.equal(response.status, 304);
    assert.equal(response.headers.get('etag'), etag);
    assert.equal(await response.text(), '');
    const other = await ask('plain', 'share', { headers: { 'If-None-Match': '"x"' } });
    assert.equal(other.status, 200);
  });
});
