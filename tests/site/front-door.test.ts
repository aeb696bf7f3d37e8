import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SECURITY_HEADERS } from '../../lib/security-headers.mjs';
import { askExactly } from '../ask-exactly.ts';
import { KINDS, origin } from './pages.ts';
import { root } from './site.ts';

const { unknownPost, unknownPath, found, foundNothing, ...kept } = KINDS;
const CACHE_CONTROL = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

const SECURITY = [...Object.keys(SECURITY_HEADERS), 'Content-Security-Policy'].map((name) =>
  name.toLowerCase(),
);

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askExactly(origin, path, { method, headers });

/** The answer of the door, which has the page after Next was asked for it. */
async function askDoor(path: string, headers: Record<string, string> = {}, method = 'GET') {
  await ask(path);
  const answer = await ask(path, headers, method);
  assert.equal(answer.headers.vary, 'Accept-Encoding');
  return answer;
}

for (const [kind, path] of Object.entries(kept)) {
  test(`the door gives a page of the kind ${kind} as Next gives it, with its own headers`, async () => {
    const { status, headers, body } = await askDoor(path);
    const { date, connection, etag, link, ...all } = headers;
    const fromNext = await ask(`${path}?x=1`);
    assert.equal(body.toString(), fromNext.body.toString());
    for (const name of SECURITY) assert.equal(headers[name], fromNext.headers[name], name);
    const others = Object.fromEntries(
      Object.entries(all).filter(([name]) => !SECURITY.includes(name)),
    );
    assert.match(etag ?? '', /^"[\w-]+"$/);
    assert.match(String(link), /^<\/_next\/[^>]+\.woff2>; rel=preload; as="font"/);
    assert.deepEqual(
      [status, others],
      [
        200,
        {
          'cache-control': CACHE_CONTROL,
          vary: 'Accept-Encoding',
          'content-type': 'text/html; charset=utf-8',
          'content-length': String(body.length),
        },
      ],
    );
  });
}

for (const path of [unknownPost, unknownPath]) {
  test(`the door never keeps the absence of ${path}`, async () => {
    for (let count = 0; count < 3; count++) {
      const { status, headers } = await ask(path);
      assert.deepEqual([status, headers['x-nextjs-cache']], [404, undefined]);
      // Nor does Next, which a cookie that it does not know gets to.
      const { status: again, headers: ofNext } = await ask(path, {
        cookie: '__prerender_bypass=0',
      });
      assert.deepEqual([again, ofNext['x-nextjs-cache']], [404, 'MISS']);
    }
  });
}

test('the door gives a page compressed, each way with the same text and another tag', async () => {
  const plain = await askDoor(KINDS.longPost);
  const gzip = await ask(KINDS.longPost, { 'accept-encoding': 'gzip' });
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.deepEqual(gunzipSync(gzip.body), plain.body);

  const deadline = Date.now() + 5000;
  let br = gzip;
  while (br.headers['content-encoding'] !== 'br' && Date.now() < deadline) {
    br = await ask(KINDS.longPost, { 'accept-encoding': 'gzip, deflate, br, zstd' });
    await setTimeout(20);
  }
  assert.deepEqual(brotliDecompressSync(br.body), plain.body);
  assert.ok(br.body.length < gzip.body.length && gzip.body.length < plain.body.length);
  assert.equal(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size, 3);
  for (const { headers, body } of [gzip, br]) {
    assert.equal(headers['content-length'], String(body.length));
    assert.equal(headers.vary, 'Accept-Encoding');
  }
});

test('the door answers HEAD without a body, and 304 to who has the page', async () => {
  const { headers } = await askDoor(KINDS.post);
  const { etag = '' } = headers;
  const head = await askDoor(KINDS.post, {}, 'HEAD');
  const same = ['etag', 'content-length', 'content-type', 'cache-control'];
  assert.equal(head.body.length, 0);
  for (const name of same) assert.equal(head.headers[name], headers[name]);

  const known = await askDoor(KINDS.post, { 'if-none-match': etag });
  assert.deepEqual([known.status, known.headers.etag, known.body.length], [304, etag, 0]);
  assert.equal((await askDoor(KINDS.post, { 'if-none-match': '"other"' })).status, 200);
});

test('the door answers an old address as Next does', async () => {
  await ask('/about');
  const { status, headers, body } = await ask('/about');
  assert.deepEqual([status, headers.location, body.length], [308, '/tentang', 0]);
  assert.equal(headers['content-length'], '0');
  assert.equal((await ask('/about?x=1')).headers.location, '/tentang');
});

describe('the server answers 405 to', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'PATCH', 'OPTIONS']) {
    test(method, async () => {
      for (const path of [KINDS.home, KINDS.post, '/zzz', '/_next/static/x']) {
        const { status, headers } = await ask(path, {}, method);
        assert.deepEqual([status, headers.allow], [405, 'GET, HEAD']);
      }
    });
  }
});

test('the server answers 400 to paths that no text can be read from', async () => {
  for (const path of ['/%', '/%zz', '/posts/%e0%a4', '/tags/%ff', '/posts/x%00']) {
    assert.equal((await ask(path)).status, 400, path);
  }
});

test('the server redirects a needless spelling to the plain one, and to this host', async () => {
  const cases: [string, string][] = [
    ['/posts/%63ara-meningkatkan-produksi-asi', KINDS.post],
    ['/%74entang?x=%61', '/tentang?x=%61'],
    ['//%65xample.com', '/example.com'],
  ];
  for (const [path, location] of cases) {
    const { status, headers } = await ask(path);
    assert.deepEqual([status, headers.location], [308, location]);
  }
});

test('a file of the build is kept for ever by who has it', async () => {
  const folder = path.join(root, '.next/static/chunks');
  const names = readdirSync(folder).filter((name) => /\.(?:css|js)$/.test(name));
  assert.ok(names.length > 0);
  for (const name of names) {
    const { status, headers } = await ask(`/_next/static/chunks/${name}`);
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  }
});
