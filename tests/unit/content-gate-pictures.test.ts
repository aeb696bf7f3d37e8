import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../lib/content-check.ts';
import { saidOf } from './checked-site.ts';
import { noise } from './picture-samples.ts';
import { postOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));

const OTHER =
  'is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/';

describe('the check refuses all in public/img/ that is no picture, though no post names it:', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const cases: Record<string, string> = {
    'x.svg': svg,
    'x.webp': svg,
    'x.html': '<script>alert(1)</script>',
    'x.js': 'alert(1)',
    'x.pdf': '%PDF-1.7',
    'x.txt': 'catatan',
    'x.webp~': 'RIFF',
    'tanpa-akhiran': 'x',
    'kosong.webp': '',
    '2024/x.svg': svg,
    '.tersembunyi/x.svg': svg,
  };
  for (const [name, content] of Object.entries(cases)) {
    test(`${name}: ${content.slice(0, 12)}`, async () => {
      assert.deepEqual(await saidOf({ [`public/img/${name}`]: content }), [
        `public/img/${name}:1:1 picture: "/img/${name}" ${OTHER}`,
      ]);
    });
  }
});

describe('the check refuses a picture that no post names', () => {
  let jpeg: Buffer;
  before(async () => {
    jpeg = await noise().jpeg().toBuffer();
  });
  const cases: [string, string, () => Buffer | Promise<Buffer>, string][] = [
    [
      'with the ending of another format',
      'x.webp',
      () => jpeg,
      'is a picture of the kind jpeg; let its name end in .jpeg, or export it as .webp',
    ],
    [
      'that was cut off',
      'x.jpg',
      () => jpeg.subarray(0, jpeg.length / 2),
      'is damaged or cut off; export it again',
    ],
    [
      'that tells where it was taken',
      'x.jpg',
      () =>
        noise()
          .withExif({ IFD3: { GPSLatitudeRef: 'S' } })
          .jpeg()
          .toBuffer(),
      'tells where or how it was made (GPS position); export it again without metadata',
    ],
    [
      'of 13 megapixels',
      'x.webp',
      () => noise(8, 6).resize(4001, 3000).webp().toBuffer(),
      'has 13 megapixels; export it with 12 at most, such as 1600 pixels wide',
    ],
  ];
  for (const [fact, name, make, message] of cases) {
    test(fact, async () => {
      assert.deepEqual(await saidOf({ [`public/img/${name}`]: await make() }), [
        `public/img/${name}:1:1 picture: "/img/${name}" ${message}`,
      ]);
    });
  }

  test('and a post that names it, with the same sentence', async () => {
    const named = ['featuredimage: /img/x.jpg', 'featuredimagealt: X'];
    const half = jpeg.subarray(0, jpeg.length / 2);
    const message = '"/img/x.jpg" is damaged or cut off; export it again';
    const files = {
      'posts/x.md': postOf('Judul', '2024-01-01', ...named),
      'posts/y.md': `${postOf('Judul')}\n![X](/img/x.jpg)\n`,
      'public/img/x.jpg': half,
    };
    assert.deepEqual(await saidOf(files), [
      `posts/x.md:5:16 featuredimage: ${message}`,
      `posts/y.md:8:1 picture: ${message}`,
      `public/img/x.jpg:1:1 picture: ${message}`,
    ]);
  });
});

describe('the check lets be', () => {
  const desktop = ['.gitkeep', '.gitignore', '.DS_Store', '._cup.webp', 'Thumbs.db', 'desktop.ini'];
  test('what git and desktops leave behind', async () => {
    const files = desktop.map((name) => [`public/img/${name}`, 'bukan gambar']);
    assert.deepEqual(await saidOf(Object.fromEntries(files)), []);
  });
  test('the lock that an editor keeps beside a file', async () => {
    const lock = (site: string) => symlinkSync('aku@sini.1', path.join(site, 'posts/.#x.md'));
    assert.deepEqual(await saidOf({}, lock), []);
  });
  test('other files of posts/, and empty folders', async () => {
    const files = { 'posts/catatan.txt': 'x', 'posts/arsip/lama.svg': '<svg/>' };
    const folder = (site: string) =>
      mkdirSync(path.join(site, 'public/img/kosong'), { recursive: true });
    assert.deepEqual(await saidOf(files, folder), []);
  });
  test('pictures with names that an address can hold', async () => {
    const names = ['cup.webp', 'ibu & anak.webp', 'Café 日本.webp', '2024/cup.webp', 'Cup-2.WEBP'];
    const files = names.map((name) => [`public/img/${name}`, CUP]);
    assert.deepEqual(await saidOf(Object.fromEntries(files)), []);
  });
});

test('the check refuses a picture with the name of a hidden file, which would be sent', async () => {
  const message = 'is a picture with the name of a hidden file; rename it';
  assert.deepEqual(await saidOf({ 'public/img/.cup.webp': CUP, 'public/img/Thumbs.db': CUP }), [
    `public/img/.cup.webp:1:1 picture: "/img/.cup.webp" ${message}`,
    `public/img/Thumbs.db:1:1 picture: "/img/Thumbs.db" ${message}`,
  ]);
});

test('all pictures of this site, and those that tests use, are let in', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { problems } = await checkContent({
    posts: 'tidak-ada',
    public: path.join(root, 'public'),
  });
  assert.deepEqual(problems, []);
  const fixtures = path.join(root, 'tests/fixtures/public');
  assert.deepEqual((await checkContent({ posts: 'tidak-ada', public: fixtures })).problems, []);
});
