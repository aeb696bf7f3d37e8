import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { variantOf } from '../../lib/page-variants.mjs';
import { pageOf } from './stored-pages.ts';

const TEXT = '<p>Café 日本 👶</p>\n'.repeat(200);

async function pageWithBrotli(text = TEXT) {
  const page = pageOf(text);
  while (variantOf(page, 'br').encoding !== 'br') await setTimeout(5);
  return page;
}

describe('variantOf() answers Accept-Encoding', async () => {
  const page = await pageWithBrotli();
  const cases: [accepted: string | undefined, encoding: 'br' | 'gzip' | undefined][] = [
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP,BR', 'br'],
    ['br;q=0.1, gzip;q=1.0', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.000, gzip; q=0.001', 'gzip'],
    ['gzip;q=0, br;q=0', undefined],
    ['gzip;q=0', undefined],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['gzip, *;q=0', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0, gzip;q=0, *', undefined],
    ['zstd, deflate', undefined],
    ['brotli, gzipped, x', undefined],
    [', ;=,,', undefined],
  ];
  for (const [accepted, encoding] of cases) {
    test(`${accepted} with ${encoding ?? 'the plain text'}`, () => {
      assert.equal(variantOf(page, accepted).encoding, encoding);
    });
  }
  test('with the same after a hundred other headers', () => {
    for (let index = 0; index < 250; index++) {
      assert.equal(variantOf(page, `x-${index}`).encoding, undefined);
    }
    assert.equal(variantOf(page, 'gzip, br').encoding, 'br');
  });
});

test('variantOf() gives gzip while brotli is made in the background', async () => {
  const page = pageOf(TEXT);
  const first = Array.from({ length: 20 }, () => variantOf(page, 'br, gzip').encoding);
  assert.deepEqual([...new Set(first)], ['gzip']);
  while (variantOf(page, 'br').encoding !== 'br') await setTimeout(5);
  assert.equal(variantOf(page, 'gzip').encoding, 'gzip');
});

test('variantOf() gives plain text where brotli alone is accepted and not made yet', async () => {
  const page = pageOf(TEXT);
  assert.equal(variantOf(page, 'br, gzip;q=0').encoding, undefined);
  while (variantOf(page, 'br, gzip;q=0').encoding !== 'br') await setTimeout(5);
});

for (const text of [TEXT, 'x', '']) {
  test(`the bodies of variantOf() unpack to the same ${text.length} characters`, async () => {
    const page = await pageWithBrotli(text);
    assert.equal(variantOf(page, '').body.toString(), text);
    assert.equal(gunzipSync(variantOf(page, 'gzip').body).toString(), text);
    assert.equal(brotliDecompressSync(variantOf(page, 'br').body).toString(), text);
  });
}

test('each variant of variantOf() is made once', async () => {
  const page = await pageWithBrotli();
  for (const accepted of ['', 'gzip', 'br']) {
    assert.equal(variantOf(page, accepted), variantOf(page, accepted));
  }
});

test('the etags of variantOf() differ by encoding and by text, and by nothing else', async () => {
  const etagsOf = (page: Awaited<ReturnType<typeof pageWithBrotli>>) =>
    ['', 'gzip', 'br'].map((accepted) => variantOf(page, accepted).etag);
  const etags = etagsOf(await pageWithBrotli());
  for (const etag of etags) assert.match(etag, /^"[\w-]+"$/);
  assert.deepEqual(etagsOf(await pageWithBrotli()), etags);
  const others = etagsOf(await pageWithBrotli(`${TEXT}.`));
  assert.equal(new Set([...etags, ...others]).size, 6);
});
