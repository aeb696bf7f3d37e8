import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Sharp } from 'sharp';
import { examinePicture } from '../../lib/picture-examination.ts';
import { sharp } from '../../lib/sharp.mjs';
import {
  cutOff,
  frames,
  gifXmp,
  iptc,
  noise,
  withChunk,
  withDamage,
  withGap,
  withSegment,
  withSize,
} from './picture-samples.ts';

const FORMATS = ['webp', 'jpeg', 'png', 'gif', 'avif'] as const;
/** Those in which `sharp` can write metadata. */
const WITH_EXIF = ['webp', 'jpeg', 'png', 'avif'] as const;
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';

const damaged = (src: string) => `"${src}" is damaged or cut off; export it again`;
const telling = (src: string, what: string) =>
  `"${src}" tells where or how it was made (${what}); export it again without metadata`;

describe('examinePicture() lets in', () => {
  for (const format of FORMATS) {
    test(`a sound ${format}`, async () => {
      const bytes = await noise().toFormat(format).toBuffer();
      assert.equal(await examinePicture(`/img/x.${format}`, bytes), undefined);
    });
  }
  for (const format of WITH_EXIF) {
    test(`a ${format} that tells how to turn it, and its colours`, async () => {
      const turned = noise().withMetadata({ orientation: 6, density: 72 }).withIccProfile('p3');
      const bytes = await turned.toFormat(format).toBuffer();
      const { exif, icc } = await sharp(bytes).metadata();
      assert.ok(exif && icc);
      assert.equal(await examinePicture(`/img/x.${format}`, bytes), undefined);
    });
  }
  for (const format of ['gif', 'webp'] as const) {
    test(`a ${format} of 100 frames`, async () => {
      const bytes = await frames(100).toFormat(format).toBuffer();
      assert.equal((await sharp(bytes).metadata()).pages, 100);
      assert.equal(await examinePicture(`/img/x.${format}`, bytes), undefined);
    });
  }
  test('a JPEG in several passes, a PNG in several, a lossless WebP', async () => {
    const pictures = {
      '/img/x.jpg': noise().jpeg({ progressive: true }),
      '/img/x.png': noise().png({ progressive: true }),
      '/img/x.webp': noise().webp({ lossless: true }),
    };
    for (const [src, picture] of Object.entries(pictures)) {
      assert.equal(await examinePicture(src, await picture.toBuffer()), undefined, src);
    }
  });
  test('a PNG with the name of the program that wrote it', async () => {
    const bytes = withChunk(await noise().png().toBuffer(), 'tEXt', Buffer.from('Software\0Kuas'));
    assert.equal((await sharp(bytes).metadata()).comments?.[0]?.text, 'Kuas');
    assert.equal(await examinePicture('/img/x.png', bytes), undefined);
  });
});

describe('examinePicture() refuses what does not decode:', () => {
  const pictures = {
    ...{ webp: noise().webp(), jpeg: noise().jpeg(), png: noise().png(), gif: noise().gif() },
    avif: noise().avif(),
    'jpeg in several passes': noise().jpeg({ progressive: true }),
    'png in several passes': noise().png({ progressive: true }),
    'lossless webp': noise().webp({ lossless: true }),
  };
  for (const [name, picture] of Object.entries(pictures)) {
    const src = `/img/x.${/webp|jpeg|png|gif|avif/.exec(name)}`;
    test(`half of a ${name}`, async () => {
      assert.equal(await examinePicture(src, cutOff(await picture.toBuffer())), damaged(src));
    });
    test(`a ${name} with a gap in its middle`, async () => {
      assert.equal(await examinePicture(src, withGap(await picture.toBuffer())), damaged(src));
    });
    test(`the first bytes of a ${name}`, async () => {
      const head = (await picture.toBuffer()).subarray(0, 24);
      assert.equal(await examinePicture(src, head), damaged(src));
    });
  }
  test('a webp with damage in one of its later frames', async () => {
    const bytes = withDamage(await frames(20, 60, 40).webp().toBuffer());
    await assert.doesNotReject(sharp(bytes, { failOn: 'warning' }).raw().toBuffer(), 'the first');
    assert.equal(await examinePicture('/img/x.webp', bytes), damaged('/img/x.webp'));
  });
  for (const format of ['gif', 'webp'] as const) {
    test(`a ${format} without its last frames`, async () => {
      const bytes = await frames(50).toFormat(format).toBuffer();
      const src = `/img/x.${format}`;
      assert.equal(await examinePicture(src, bytes.subarray(0, -300)), damaged(src));
    });
  }
});

describe('examinePicture() refuses what tells of its origin:', () => {
  const gps = { IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 54/1 0/1' } };
  const camera = { IFD0: { Make: 'Kamera' }, IFD2: { DateTimeOriginal: '2024:01:01 00:00:00' } };
  for (const format of WITH_EXIF) {
    const src = `/img/x.${format}`;
    const cases: [string, Sharp, string][] = [
      ['GPS', noise().withExif(gps), 'GPS position'],
      ['the camera', noise().withExif(camera), 'EXIF'],
      ['GPS and the camera', noise().withExif({ ...gps, ...camera }), 'GPS position, EXIF'],
      ['XMP', noise().withXmp(XMP), 'XMP'],
      ['EXIF and XMP', noise().withExif(camera).withXmp(XMP), 'EXIF, XMP'],
    ];
    for (const [what, picture, found] of cases) {
      test(`a ${format} with ${what}`, async () => {
        const bytes = await picture.toFormat(format).toBuffer();
        assert.equal(await examinePicture(src, bytes), telling(src, found));
      });
    }
  }
  test('a JPEG with IPTC', async () => {
    const bytes = withSegment(await noise().jpeg().toBuffer(), 0xed, iptc());
    assert.equal(await examinePicture('/img/x.jpg', bytes), telling('/img/x.jpg', 'IPTC'));
  });
  test('a JPEG with EXIF that is torn', async () => {
    const exif = Buffer.from('Exif\0\0II*\0\x08\0\0\0\xff\xff', 'latin1');
    const bytes = withSegment(await noise().jpeg().toBuffer(), 0xe1, exif);
    assert.equal(await examinePicture('/img/x.jpg', bytes), telling('/img/x.jpg', 'EXIF'));
  });
  test('a PNG with EXIF as ImageMagick writes it', async () => {
    const text = Buffer.from('Raw profile type exif\0\nexif\n       4\n00000000\n');
    const bytes = withChunk(await noise().png().toBuffer(), 'tEXt', text);
    const found = 'Raw profile type exif';
    assert.equal(await examinePicture('/img/x.png', bytes), telling('/img/x.png', found));
  });
  test('a GIF with XMP', async () => {
    const bytes = gifXmp(await noise().gif().toBuffer(), XMP);
    assert.equal(await examinePicture('/img/x.gif', bytes), telling('/img/x.gif', 'XMP'));
  });
});

describe('examinePicture() refuses what is too much:', () => {
  for (const format of ['gif', 'webp'] as const) {
    test(`a ${format} of 101 frames`, async () => {
      const src = `/img/x.${format}`;
      const bytes = await frames(101).toFormat(format).toBuffer();
      const message = `"${src}" has 101 frames; export it with 100 at most`;
      assert.equal(await examinePicture(src, bytes), message);
    });
  }
  test('frames that have more than 12 megapixels together', async () => {
    const bytes = await frames(13, 1000, 1000).webp({ effort: 0 }).toBuffer();
    assert.equal(
      await examinePicture('/img/x.webp', bytes),
      '"/img/x.webp" has 13 megapixels in its 13 frames; export it with 12 at most',
    );
  });
  for (const [width, megapixels] of [
    [4001, 13],
    [20_000, 60],
    [100_000, 300],
  ] as const) {
    test(`a PNG of ${megapixels} megapixels, by what it says`, async () => {
      const bytes = withSize(await noise().png().toBuffer(), width, 3000);
      assert.equal(
        await examinePicture('/img/x.png', bytes),
        `"/img/x.png" has ${megapixels} megapixels; export it with 12 at most, such as 1600 pixels wide`,
      );
    });
  }
  test('an animated PNG, of which sharp sees but the first frame', async () => {
    const bytes = withChunk(await noise().png().toBuffer(), 'acTL', Buffer.alloc(8, 1));
    const message = '"/img/x.png" is an animated PNG; export it as .webp';
    assert.equal(await examinePicture('/img/x.png', bytes), message);
  });
});
