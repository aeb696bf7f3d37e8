import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '../../lib/content-check.ts';
import { filesBelow } from '../../lib/files-below.mjs';
import { sharp } from '../../lib/sharp.mjs';
import { site } from '../../lib/site.ts';
import { runCli } from './cli.ts';
import { noise } from './picture-samples.ts';
import { postOf, siteOf } from './temporary-site.ts';

// A photo as a phone takes it, named in all the ways that markdown and YAML have.

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));

/** Stored on its side: the red stripe at its left is what stands on top. */
const photo = await noise(2600, 1950)
  .composite([
    {
      input: { create: { width: 300, height: 1950, channels: 3, background: '#f00' } },
      left: 0,
      top: 0,
    },
  ])
  .withExif({
    IFD0: { Make: 'Telepon', Orientation: '6' },
    IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 54/1 0/1' },
  })
  .withMetadata({ orientation: 6 })
  .withIccProfile('p3')
  .jpeg({ quality: 98 })
  .toBuffer();

const POST = `\uFEFF---\r
title: "/img/foto 1.jpg" # /img/foto 1.jpg\r
date:   2024-01-01\r
description: Lihat /img/foto 1.jpg\r
featuredimage: '/img/foto 1.@' # tetap\r
featuredimagealt: Foto\r
sources:\r
  - {name: Foto, url: "${site.url}/img/foto%201.@"}\r
---\r
![a](</img/foto 1.@>) ![a](/img/foto%201.@ "foto 1.jpg") [a]( </img/foto 1.@#x> 't' )\r
\r
* [![a](/img/foto%201.@)](/img/foto%201.@)   \r
+ ![a][satu] [dua]\r
\r
[satu]: </img/foto 1.@> "img/foto 1.jpg"\r
[dua]:   ${site.url}/img/foto%201.@\r
\r
Lihat ${site.url}/img/foto%201.@, \`/img/foto 1.jpg\` dan ![a](</img/foto 1.jpg.webp>).\r
\r
    ![a](</img/foto 1.jpg>)\r
\r
~~~\r
![a](</img/foto 1.jpg>)\r
~~~`;

const PAGE = '---\ntitle: Halaman\ndescription: a\n---\n![a](</img/foto 1.@>)\n';
const OTHER = postOf('Lain').replace('Teks', 'img/foto 1.jpg');

const withEnding = (text: string, ending: string) => text.replaceAll('@', ending);
const folders = siteOf({
  'posts/satu.md': withEnding(POST, 'jpg'),
  'posts/pages/dua.md': withEnding(PAGE, 'jpg'),
  'posts/lain.md': OTHER,
  'public/img/foto 1.jpg': photo,
  'public/img/foto 1.jpg.webp': CUP,
});
const folder = path.dirname(folders.posts);
const read = (file: string) => readFileSync(path.join(folder, file));

async function errors(): Promise<string[]> {
  const { problems } = await checkContent(folders);
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('a photo of a phone', () => {
  test('has some 5 MB, lies on its side and tells where it was taken, so the check refuses it', async () => {
    assert.ok(photo.length > 4_500_000, `${photo.length} bytes`);
    const { orientation, width, height, icc } = await sharp(photo).metadata();
    assert.deepEqual({ orientation, width, height }, { orientation: 6, width: 2600, height: 1950 });
    assert.ok(icc);
    assert.match(String(await errors()), /GPS position/);
  });

  test('npm run images -- --check says what would be done, and changes nothing', async () => {
    const before = filesBelow(folder).map((file) => [file, readFileSync(file)]);
    assert.deepEqual(await runCli('images', folder, ['--check']), {
      status: 1,
      stdout:
        'public/img/foto 1.jpg would become public/img/foto 1.webp, named in: posts/pages/dua.md, posts/satu.md\n',
      stderr: '',
    });
    assert.deepEqual(
      filesBelow(folder).map((file) => [file, readFileSync(file)]),
      before,
    );
  });

  test('npm run images makes it WebP', async () => {
    const { status, stdout, stderr } = await runCli('images', folder);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(
      stdout,
      /^public\/img\/foto 1\.jpg is public\/img\/foto 1\.webp now \(\d+x\d+, \d+ kB\), named in: posts\/pages\/dua\.md, posts\/satu\.md; the original is originals\/foto 1\.jpg\nLook at /,
    );
  });

  test('it is upright, small, and tells nothing of itself', async () => {
    const webp = read('public/img/foto 1.webp');
    assert.ok(webp.length < 300_000, `${webp.length} bytes`);
    const { format, width, height, exif, icc, xmp, iptc, orientation } =
      await sharp(webp).metadata();
    assert.deepEqual(
      { format, exif, icc, xmp, iptc, orientation },
      {
        format: 'webp',
        exif: undefined,
        icc: undefined,
        xmp: undefined,
        iptc: undefined,
        orientation: undefined,
      },
    );
    assert.ok(height >= 500 && Math.abs(width / height - 3 / 4) < 0.01, `${width}x${height}`);
    const [red = 0, green = 255] = await sharp(webp)
      .extract({ left: 0, top: 0, width, height: Math.floor(height / 10) })
      .resize(1, 1)
      .raw()
      .toBuffer();
    assert.ok(red > 200 && green < 60, `the top is ${red}, ${green}`);
  });

  test('all that named it names the WebP, and nothing else has changed', () => {
    assert.equal(String(read('posts/satu.md')), withEnding(POST, 'webp'));
    assert.equal(String(read('posts/pages/dua.md')), withEnding(PAGE, 'webp'));
    assert.equal(String(read('posts/lain.md')), OTHER);
    assert.deepEqual(read('public/img/foto 1.jpg.webp'), CUP);
  });

  test('the original is in a folder that git ignores', () => {
    assert.ok(read('originals/foto 1.jpg').equals(photo));
    assert.equal(existsSync(path.join(folder, 'public/img/foto 1.jpg')), false);
    const ignored = readFileSync(new URL('../../.gitignore', import.meta.url), 'utf8').split('\n');
    assert.ok(ignored.includes('originals/'));
  });

  test('the check finds no error, and nothing else lies about', async () => {
    assert.deepEqual(await errors(), []);
    assert.equal((await runCli('check', folder)).status, 0);
    assert.equal(filesBelow(folder).filter((file) => !file.includes('.next')).length, 6);
  });

  test('another run has nothing to do', async () => {
    const done = {
      status: 0,
      stdout: 'All pictures are WebP already; there is nothing to do\n',
      stderr: '',
    };
    assert.deepEqual(await runCli('images', folder), done);
    assert.deepEqual(await runCli('images', folder, ['--check']), done);
  });
});
