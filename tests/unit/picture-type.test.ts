import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pictureType, TYPE_BYTES } from '../../lib/picture-type.ts';
import { sharp } from '../../lib/sharp.mjs';

const canvas = sharp({ create: { width: 8, height: 6, channels: 3, background: '#c96' } });

describe('pictureType() knows', () => {
  for (const format of ['webp', 'jpeg', 'png', 'gif', 'avif'] as const) {
    test(format, async () => {
      const bytes = await canvas.clone().toFormat(format).toBuffer();
      assert.equal(pictureType(bytes.subarray(0, TYPE_BYTES)), `image/${format}`);
    });
  }

  test('an AVIF whose first brand is another', () => {
    const head = Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf', 'latin1');
    assert.equal(pictureType(head), 'image/avif');
  });
});

describe('pictureType() does not know', () => {
  const cases: [fact: string, head: string][] = [
    ['nothing', ''],
    ['text', 'not a picture'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['HTML after a byte-order mark', '\xef\xbb\xbf<html>'],
    ['a WEBP signature that does not stand first', ' RIFF\0\0\0\0WEBP'],
    ['another RIFF', 'RIFF\0\0\0\0WAVE'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['avif beyond the end of the box', '\0\0\0\x10ftypheic\0\0\0\0avif'],
    ['a box without an end', '\0\0\0\0ftypavif'],
    ['the beginning of a signature', '\x89PN'],
  ];
  for (const [fact, head] of cases) {
    test(fact, () => assert.equal(pictureType(Buffer.from(head, 'latin1')), undefined));
  }

  test('TIFF', async () => {
    assert.equal(pictureType(await canvas.clone().tiff().toBuffer()), undefined);
  });
});
