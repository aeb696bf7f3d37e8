import assert from 'node:assert/strict';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { draw, inOverlay, inPublic, root } from './drawn-pictures.ts';
import { cutOff, noise } from './picture-samples.ts';

const { pictureResponse } = await import('../../lib/picture-response.ts');

function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
  return pictureResponse(new Request(`http://127.0.0.1${address}`, { method, headers }));
}

before(async () => {
  for (const name of ['cup.webp', 'cup.jpg', 'cup.png', 'cup.gif', 'cup.avif', '2024/cup.webp']) {
    await draw(inPublic(name));
  }
  await draw(inPublic('ibu & anak.webp'));
  await draw(inPublic('100%.webp'));
  await draw(path.join(root, 'public/outside.webp'));
  await draw(path.join(root, 'public/imgs/cup.webp'));
  const cup = readFileSync(inPublic('cup.webp'));
  writeFileSync(inPublic('cup.html'), cup);
  writeFileSync(inPublic('half.webp'), cutOff(await noise().webp().toBuffer()));
  await noise()
    .withExif({ IFD3: { GPSLatitudeRef: 'S' } })
    .jpeg()
    .toFile(inPublic('gps.jpg'));
  writeFileSync(inPublic('long.webp'), Buffer.concat([cup, Buffer.alloc(3_000_000, 'x')]));
  writeFileSync(inPublic('page.webp'), '<!doctype html><script>alert(1)</script>');
  writeFileSync(inPublic('drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  writeFileSync(inPublic('empty.webp'), '');
  symlinkSync(inPublic('cup.webp'), inPublic('link.webp'));
  symlinkSync(path.join(root, 'public'), inPublic('linked'));
});

describe('pictureResponse() sends', () => {
  const cases: [address: string, name: string, type: string][] = [
    ['/img/cup.webp', 'cup.webp', 'image/webp'],
    ['/img/cup.webp?v=2', 'cup.webp', 'image/webp'],
    ['/img/2024/cup.webp', '2024/cup.webp', 'image/webp'],
    ['/img/ibu%20&%20anak.webp', 'ibu & anak.webp', 'image/webp'],
    ['/img/cup.jpg', 'cup.jpg', 'image/jpeg'],
    ['/img/cup.png', 'cup.png', 'image/png'],
    ['/img/cup.gif', 'cup.gif', 'image/gif'],
    ['/img/cup.avif', 'cup.avif', 'image/avif'],
    ['/img/long.webp', 'long.webp', 'image/webp'],
  ];
  for (const [address, name, type] of cases) {
    test(address, async () => {
      const response = await ask(address);
      const bytes = readFileSync(inPublic(name));
      const { etag, ...headers } = Object.fromEntries(response.headers);
      assert.equal(response.status, 200);
      assert.match(etag ?? '', /^"[0-9a-z]+-[0-9a-z]+"$/);
      assert.deepEqual(headers, {
        'accept-ranges': 'bytes',
        'cache-control': 'public, max-age=0, must-revalidate',
        'content-length': String(bytes.length),
        'content-type': type,
        'x-body-length': String(bytes.length),
        'x-content-type-options': 'nosniff',
      });
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes);
    });
  }
});

describe('pictureResponse() answers 404 to', () => {
  const addresses = [
    '/img/cup.html',
    '/img/100%25.webp',
    '/img/half.webp',
    '/img/gps.jpg',
    '/img/missing.webp',
    '/img/cup.webp/cup.webp',
    '/img/',
    '/img',
    '/img/2024',
    '/img/..%2foutside.webp',
    '/img/..%2F..%2fpackage.json',
    '/img/..%5c..%5cpackage.json',
    '/img/2024%2fcup.webp',
    '/img/%252e%252e/outside.webp',
    '/img/%252e%252e%252foutside.webp',
    '/img/cup.webp%00',
    '/img/cup.webp%00.png',
    '/img/%E0%A4%A.webp',
    '/img//cup.webp',
    '/imgs/cup.webp',
    '/outside.webp',
    '/api/picture/cup.webp',
    '/api/picture/img/cup.webp',
    '/img/link.webp',
    '/img/linked/outside.webp',
    '/img/linked/img/cup.webp',
    '/img/page.webp',
    '/img/drawing.svg',
    '/img/empty.webp',
  ];
  for (const address of addresses) {
    test(address, async () => {
      const response = await ask(address);
      assert.equal(response.status, 404);
      assert.equal(await response.text(), '');
      assert.equal(response.headers.get('cache-control'), 'no-store');
    });
  }
});

test('pictureResponse() sends a picture no second time to who has it', async () => {
  const etag = (await ask('/img/cup.webp', {}, 'HEAD')).headers.get('etag') ?? '';
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const response = await ask('/img/cup.webp', { 'If-None-Match': known });
    assert.equal(response.status, 304);
    assert.equal(response.headers.get('etag'), etag);
    assert.equal(response.headers.get('content-length'), null);
    assert.equal(await response.text(), '');
  }
  assert.equal((await ask('/img/cup.webp', { 'If-None-Match': '"x"' }, 'HEAD')).status, 200);
});

test('pictureResponse() answers HEAD with the headers of GET', async () => {
  const [get, head] = await Promise.all([ask('/img/cup.webp'), ask('/img/cup.webp', {}, 'HEAD')]);
  assert.equal(head.status, 200);
  assert.deepEqual([...head.headers], [...get.headers]);
  assert.equal(await head.text(), '');
  await get.body?.cancel();
});

describe('pictureResponse() sends a part', () => {
  test('of a picture', async () => {
    const bytes = readFileSync(inPublic('long.webp'));
    const response = await ask('/img/long.webp', { Range: 'bytes=100000-2000000' });
    assert.equal(response.status, 206);
    assert.equal(response.headers.get('content-range'), `bytes 100000-2000000/${bytes.length}`);
    assert.equal(response.headers.get('content-length'), '1900001');
    const part = Buffer.from(await response.arrayBuffer());
    assert.ok(part.equals(bytes.subarray(100_000, 2_000_001)));
  });

  test('of the same version only', async () => {
    const etag = (await ask('/img/cup.webp', {}, 'HEAD')).headers.get('etag') ?? '';
    const same = await ask('/img/cup.webp', { Range: 'bytes=0-3', 'If-Range': etag });
    assert.equal(same.status, 206);
    assert.equal(await same.text(), 'RIFF');
    const other = await ask('/img/cup.webp', { Range: 'bytes=0-3', 'If-Range': '"x"' });
    assert.equal(other.status, 200);
    await other.body?.cancel();
  });

  test('unless it begins after the end', async () => {
    const { length } = readFileSync(inPublic('cup.webp'));
    const response = await ask('/img/cup.webp', { Range: `bytes=${length}-` });
    assert.equal(response.status, 416);
    assert.equal(response.headers.get('content-range'), `bytes */${length}`);
    assert.equal(await response.text(), '');
  });

  test('unless several are asked for', async () => {
    const response = await ask('/img/cup.webp', { Range: 'bytes=0-1,3-4' });
    assert.equal(response.status, 200);
    await response.body?.cancel();
  });
});

test('a picture that is live comes before the one in public/img', async () => {
  await draw(inPublic('both.webp'), '#ff0000', 8);
  await draw(inOverlay('both.webp'), '#0000ff', 16);
  await draw(inOverlay('2024/new.webp'), '#00ff00', 16);
  const both = Buffer.from(await (await ask('/img/both.webp')).arrayBuffer());
  assert.ok(both.equals(readFileSync(inOverlay('both.webp'))));
  assert.equal((await ask('/img/2024/new.webp', {}, 'HEAD')).status, 200);
});

test('a link in the place of a live picture leads nowhere', async () => {
  mkdirSync(inOverlay('.'), { recursive: true });
  symlinkSync(path.join(root, 'public/outside.webp'), inOverlay('leading-out.webp'));
  assert.equal((await ask('/img/leading-out.webp')).status, 404);
});

/** How many files of the site this process has open. */
function openFiles(): number {
  const links = readdirSync('/proc/self/fd', { withFileTypes: true });
  return links.filter(({ name }) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`).startsWith(root);
    } catch {
      return false; // The one that lists them.
    }
  }).length;
}

describe('pictureResponse() leaves no file open', { skip: process.platform !== 'linux' }, () => {
  const cases: [fact: string, ask: () => Promise<unknown>][] = [
    ['that was read', async () => (await ask('/img/long.webp')).arrayBuffer()],
    [
      'of which a part was read',
      async () => {
        const reader = (await ask('/img/long.webp')).body?.getReader();
        await reader?.read();
        await reader?.cancel();
      },
    ],
    ['that nobody reads', async () => (await ask('/img/long.webp')).body?.cancel()],
    ['that is not asked for', () => ask('/img/long.webp', {}, 'HEAD')],
    ['that is unchanged', () => ask('/img/long.webp', { 'If-None-Match': '*' })],
    ['that is too short', () => ask('/img/cup.webp', { Range: 'bytes=5000000-' })],
    ['that is no picture', () => ask('/img/page.webp')],
    [
      'that becomes shorter',
      async () => {
        const { body } = await ask('/img/shrinking.webp');
        assert.ok(body);
        const reader = body.getReader();
        await reader.read();
        truncateSync(inPublic('shrinking.webp'), 1000);
        const rest = async () => {
          while (!(await reader.read()).done);
        };
        await assert.rejects(rest, new Error('The picture was cut short while it was read'));
      },
    ],
  ];
  before(() => writeFileSync(inPublic('shrinking.webp'), readFileSync(inPublic('long.webp'))));
  for (const [fact, run] of cases) {
    test(fact, async () => {
      await run();
      assert.equal(openFiles(), 0);
    });
  }
});
