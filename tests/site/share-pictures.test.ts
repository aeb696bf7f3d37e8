import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shareShapes } from '../../lib/share-shapes.ts';
import { sharp } from '../../lib/sharp.mjs';
import { ask, KINDS, origin } from './pages.ts';

const seedPost = '/posts/cara-meningkatkan-produksi-asi';

describe('a share picture is a JPEG of its size, below 250 kB:', () => {
  const { share } = shareShapes;
  const cases: [address: string, size: { width: number; height: number }][] = [
    ['/share.jpg', share],
    [`${KINDS.plainPost}/share.jpg`, share],
    ...Object.values(shareShapes).map((shape): [string, typeof shape] => [
      `${seedPost}/${shape.name}.jpg`,
      shape,
    ]),
  ];
  for (const [address, { width, height }] of cases) {
    test(address, async () => {
      const response = await fetch(origin + address);
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'image/jpeg');
      assert.equal(response.headers.get('cache-control'), 'public, max-age=3600, s-maxage=3600');
      assert.equal(response.headers.get('content-length'), String(bytes.length));
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      const metadata = await sharp(bytes).metadata();
      assert.deepEqual([metadata.format, metadata.width, metadata.height], ['jpeg', width, height]);
      assert.ok(bytes.length <= 250_000, `${bytes.length} bytes`);
      await sharp(bytes).stats();
    });
  }
});

describe('a share picture is not there', () => {
  const addresses = [
    ...Object.keys(shareShapes).map((name) => `${KINDS.unknownPost}/${name}.jpg`),
    ...['16x9', '4x3', '1x1'].map((name) => `${KINDS.plainPost}/${name}.jpg`),
    '/16x9.jpg',
    `${seedPost}/2x1.jpg`,
    '/posts/surat-untuk-ibu-tahun-2099/share.jpg',
    '/posts/catatan-draf-relaktasi/share.jpg',
    '/posts/..%2fposts%2fcara-meningkatkan-produksi-asi/share.jpg',
  ];
  for (const address of addresses) {
    test(address, async () => {
      const { status, headers } = await ask(address);
      assert.equal(status, 404);
      assert.equal(
        headers.get('cache-control'),
        'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
      );
    });
  }
});

for (const address of ['/share.jpg', `${seedPost}/share.jpg`]) {
  test(`${address} is sent no second time to who has it, whatever its query`, async () => {
    const first = await ask(address);
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^"[0-9a-f]{64}"$/);
    const again = await ask(`${address}?v=2`, origin, { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('etag'), etag);
    assert.equal((await ask(`${address}?v=2`)).text, first.text);
  });

  test(`HEAD ${address} is answered with the headers of GET`, async () => {
    const [get, head] = [await ask(address), await ask(address, origin, { method: 'HEAD' })];
    const names = ['etag', 'cache-control', 'content-type', 'content-length'];
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
    for (const name of names) assert.equal(head.headers.get(name), get.headers.get(name), name);
  });
}
