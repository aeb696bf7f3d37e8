import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImageAddress, parseImageAddress } from '../../lib/image-address.mjs';

test('the address that our pages use says which picture is wanted, and how wide', () => {
  const address = '/_next/image?url=%2Fimg%2Fsub%2F%C3%A9%20a.webp&w=1344&q=75';
  assert.deepEqual(parseImageAddress(address), { src: '/img/sub/é a.webp', width: 1344 });
});

test('addresses of pictures are told from others by their path alone', () => {
  for (const url of ['/_next/image', '/_next/image?', '/_next/image?url=x']) {
    assert.equal(isImageAddress(url), true);
  }
  for (const url of ['/_next/images', '/_next/image/x', '/?/_next/image']) {
    assert.equal(isImageAddress(url), false);
  }
});

describe('another spelling of an address is none:', () => {
  const queries = [
    '',
    '?',
    '?url=%2Fimg%2Fa.webp&w=384',
    '?url=%2Fimg%2Fa.webp&q=75',
    '?w=384&q=75',
    '?url=/img/a.webp&w=384&q=75',
    '?url=%2Fimg%2F%62.webp&w=384&q=75',
    '?url=%2fimg%2fa.webp&w=384&q=75',
    '?url=%2Fimg%2Fa.webp&w=384&q=75&',
    '?url=%2Fimg%2Fa.webp&w=384&q=75&x=1',
    '?url=%2Fimg%2Fa.webp&w=384&q=75?',
    '?w=384&url=%2Fimg%2Fa.webp&q=75',
    '?url=%2Fimg%2Fa.webp&url=%2Fimg%2Fa.webp&w=384&q=75',
    '?url=%2Fimg%2Fa.webp&w=0384&q=75',
    '?url=%2Fimg%2Fa.webp&w=385&q=75',
    '?url=%2Fimg%2Fa.webp&w=384&q=100',
    '?url=%2Fimg%2Fa.webp%231&w=384&q=75',
    '?url=%2Fimg%2Fa.webp%3Fx&w=384&q=75',
    '?url=%2Fimg%2F%2562.webp&w=384&q=75',
    '?url=%2Fimg%2F..%2Fimg%2Fa.webp&w=384&q=75',
    '?url=%2Fimg%2F.%2Fa.webp&w=384&q=75',
    '?url=%2Fimg%2F%2Fa.webp&w=384&q=75',
    '?url=%2Fimg%2Fa.webp%2F&w=384&q=75',
    '?url=%2Fimg%2F..&w=384&q=75',
    '?url=%2Fimg%2F%20&w=384&q=75',
    '?url=%2Fimg%2Fa.webp%20&w=384&q=75',
    '?url=%2Fimg%2Fa%0A.webp&w=384&q=75',
    '?url=%2Fimg%2F.%09.%2Fa.webp&w=384&q=75',
    '?url=%2Fimg%5Ca.webp&w=384&q=75',
    '?url=%2Fimg%2F..%5Ca.webp&w=384&q=75',
    '?url=%2Fother%2Fa.webp&w=384&q=75',
    '?url=https%3A%2F%2Fexample.com%2Fimg%2Fa.webp&w=384&q=75',
    '?url=%2F%2Fexample.com%2Fimg%2Fa.webp&w=384&q=75',
  ];
  for (const query of queries) {
    test(query, () => assert.equal(parseImageAddress(`/_next/image${query}`), undefined));
  }
});
