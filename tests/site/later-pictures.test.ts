import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { IMAGE_QUALITY } from '../../lib/delivery.mjs';
import { sharp } from '../../lib/sharp.mjs';
import { askExactly } from '../ask-exactly.ts';
import { cutOff, noise } from '../unit/picture-samples.ts';
import { origin } from './pages.ts';
import { root } from './site.ts';

// The server that these tests ask was started before the pictures came.

const name = `later-${process.pid}`;
const folder = path.join(root, 'public/img', name);
const files = { 'cup.webp': 'image/webp', 'ibu & anak.jpg': 'image/jpeg' };

before(async () => {
  mkdirSync(folder);
  for (const file of Object.keys(files)) {
    const background = { r: 204, g: 153, b: 102 };
    const picture = sharp({ create: { width: 800, height: 600, channels: 3, background } });
    await picture.toFile(path.join(folder, file));
  }
  const gps = noise().withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 54/1 0/1' } });
  await gps.jpeg().toFile(path.join(folder, 'gps.jpg'));
  writeFileSync(path.join(folder, 'half.webp'), cutOff(await noise().webp().toBuffer()));
  writeFileSync(path.join(folder, 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  symlinkSync(path.join(root, 'package.json'), path.join(folder, 'link.webp'));
  symlinkSync(root, path.join(folder, 'linked'));
});
after(() => rmSync(folder, { recursive: true }));

const address = (file: string) => `/img/${name}/${encodeURIComponent(file)}`;
const resized = (file: string) =>
  `/_next/image?url=${encodeURIComponent(`/img/${name}/${file}`)}&w=384&q=${IMAGE_QUALITY}`;

describe('a picture that came after the start', () => {
  for (const [file, type] of Object.entries(files)) {
    test(`${file} is sent as it is`, async () => {
      const { status, headers, body } = await askExactly(origin, address(file));
      assert.equal(status, 200);
      assert.equal(headers['content-type'], type);
      assert.equal(headers['content-length'], String(body.length));
      assert.equal(headers['x-body-length'], undefined);
      assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal((await sharp(body).metadata()).width, 800);
    });

    test(`${file} is made smaller, as WebP`, async () => {
      const options = { headers: { Accept: 'image/webp,*/*' } };
      const { status, headers, body } = await askExactly(origin, resized(file), options);
      assert.equal(status, 200);
      assert.equal(headers['content-type'], 'image/webp');
      assert.equal(headers['cache-control'], 'public, max-age=3600, must-revalidate');
      const { width, format } = await sharp(body).metadata();
      assert.deepEqual({ width, format }, { width: 384, format: 'webp' });
    });
  }

  test('is sent no second time to who has it', async () => {
    const { etag } = (await askExactly(origin, address('cup.webp'), { method: 'HEAD' })).headers;
    assert.ok(etag);
    const again = { headers: { 'If-None-Match': etag } };
    const { status, body } = await askExactly(origin, address('cup.webp'), again);
    assert.deepEqual({ status, length: body.length }, { status: 304, length: 0 });
  });

  test('answers HEAD with the headers of GET and no body', async () => {
    const whole = await askExactly(origin, address('cup.webp'));
    const head = await askExactly(origin, address('cup.webp'), { method: 'HEAD' });
    assert.deepEqual({ status: head.status, length: head.body.length }, { status: 200, length: 0 });
    for (const name of [
      'etag',
      'content-type',
      'content-length',
      'cache-control',
      'accept-ranges',
    ]) {
      assert.ok(head.headers[name]);
      assert.equal(head.headers[name], whole.headers[name]);
    }
  });

  test('is sent in part', async () => {
    const part = { headers: { Range: 'bytes=0-3' } };
    const { status, headers, body } = await askExactly(origin, address('cup.webp'), part);
    assert.deepEqual({ status, text: body.toString() }, { status: 206, text: 'RIFF' });
    assert.equal(headers['content-length'], '4');
    assert.match(headers['content-range'] ?? '', /^bytes 0-3\/\d+$/);
  });
});

describe('the server keeps to itself', () => {
  const ways = [
    '/img/..%2f..%2fpackage.json',
    '/img/..%2F..%2Fpackage.json',
    '/img/../../package.json',
    '/img/%2e%2e/%2e%2e/package.json',
    '/img/%2e%2e%2f%2e%2e%2fpackage.json',
    '/img/%252e%252e%252f%252e%252e%252fpackage.json',
    '/img/..\\..\\package.json',
    '/img/..%5c..%5cpackage.json',
    '/img/./../../package.json',
    '/img//../../package.json',
    '/img/%00',
    `/img/${name}/cup.webp%00`,
    `/img/${name}/cup.webp%00.png`,
    `/img/${name}%2fcup.webp`,
    `/img/${name}/link.webp`,
    `/img/${name}/linked/package.json`,
    `/img/${name}/drawing.svg`,
    `/img/${name}/gps.jpg`,
    `/img/${name}/half.webp`,
    `/img/${name}`,
    `/api/picture/${name}/cup.webp`,
    `/api/picture/img/${name}/cup.webp`,
    '/api/picture/..%2f..%2fpackage.json',
    '/api/picture',
  ];
  for (const way of ways) {
    test(`what ${way} asks for`, async () => {
      let { status, headers, body } = await askExactly(origin, way);
      // Other spellings of an address are sent to the one that we use.
      for (let hops = 0; status === 308 && hops < 3; hops++) {
        ({ status, headers, body } = await askExactly(origin, String(headers.location)));
      }
      assert.ok([400, 404].includes(status), `${status}`);
      assert.ok(!body.includes('dekap-pagi'));
    });
  }
});

test('a picture cannot be written to', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    for (const target of [address('cup.webp'), `/api/picture/${name}/cup.webp`]) {
      assert.equal((await askExactly(origin, target, { method })).status, 405);
    }
  }
});
