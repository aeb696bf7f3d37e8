import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { writeImport } from '../../lib/import/write.ts';
import { planImport } from '../../lib/import.ts';
import { readContent } from '../../lib/posts.ts';
import { resolveOldPath } from '../../lib/queries.ts';
import { sharp } from '../../lib/sharp.mjs';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { bring, EMPTY, errorsIn, JPEG, oldPost, POST } from './bringing.ts';
import { noise } from './picture-samples.ts';
import { fileOf, siteOf } from './temporary-site.ts';

test('each old address of a post leads to it', async () => {
  const { folders } = await bring({
    [POST]: oldPost('date: 2017-01-04'),
    'src/pages/blog/2018/Mana yang lebih baik?.md': oldPost('date: 2018-01-01'),
    'src/pages/blog/map/index.markdown': oldPost('date: 2018-01-02'),
    'src/pages/legal/privasi.md': fileOf('title: Privasi'),
  });
  const snapshot = makeSnapshot(await readContent(folders), Date.now());
  const old = [
    '/blog/2017-01-04-kopi/',
    '/blog/2018/Mana%20yang%20lebih%20baik%3F/',
    '/blog/map/',
    '/legal/privasi/',
  ];
  assert.deepEqual(
    old.map((address) => resolveOldPath(snapshot, address)),
    ['/posts/2017-01-04-kopi', '/posts/Mana%20yang%20lebih%20baik', '/posts/map', '/privasi'],
  );
});

test('what cannot come in is left out, and why', async () => {
  const { lines, folders, plan } = await bring(
    {
      [POST]: oldPost('date: 2017-01-04'),
      'src/pages/blog/ada.md': oldPost('date: 2017-01-04'),
      'src/pages/blog/KOPI.md': oldPost('date: 2017-01-04'),
      'src/pages/blog/kopi.md': oldPost('date: 2017-01-04'),
      'src/pages/blog/kapan.md': oldPost('date: 04/01/2017'),
      'src/pages/blog/rusak.md': oldPost('date: 2017-01-04\ntags: [a'),
      'src/pages/blog/polos.md': 'Tanpa front matter.\n',
      'src/pages/blog/latin.md': Buffer.from(oldPost('date: 2017-01-04', 'caf\xe9\n'), 'latin1'),
      'src/pages/blog/alias.md': oldPost('date: 2017-01-04\npath: /posts'),
      'src/pages/index.md': fileOf(
        'templateKey: index-page\ntitle: A\nintro:\n  blurbs:\n    - text: b',
      ),
      'src/pages/kosong.md': fileOf('templateKey: about-page\ntitle: A', ''),
      'src/pages/tentang/index.md': fileOf(
        'templateKey: about-page\ntitle: Tentang\npath: /tentang',
      ),
      'static/img/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'static/img/a#b.jpg': JPEG,
      'static/img/ada.jpg': JPEG,
      'static/img/.DS_Store': 'x',
      'README.md': '# Situs\n',
    },
    { 'posts/ada.md': 'lain', 'public/img/ada.jpg': 'lain' },
  );
  const left = lines.filter((line) => line.startsWith('left out: ')).map((line) => line.slice(10));
  const expected = [
    /^static\/img\/a#b\.jpg: "\/img\/a#b\.jpg" has a sign that an address cannot hold; /,
    /^static\/img\/ada\.jpg: public\/img\/ada\.jpg is there already with another content; /,
    /^static\/img\/logo\.svg: "\/img\/logo\.svg" is not WebP/,
    /^src\/pages\/blog\/ada\.md: posts\/ada\.md is there already with another text; /,
    /^src\/pages\/blog\/kapan\.md: posts\/kapan\.md:5:7 date: "04\/01\/2017" is not a date; /,
    /^src\/pages\/blog\/kopi\.md: .*posts\/KOPI\.md has the same address but for case/,
    /^src\/pages\/blog\/latin\.md: it is not UTF-8; /,
    /^src\/pages\/blog\/polos\.md: it has no front matter/,
    /^src\/pages\/blog\/rusak\.md: posts\/rusak\.md:\d+:\d+ front-matter: /,
    /^src\/pages\/index\.md: its text stands in fields \(intro\)/,
    /^src\/pages\/kosong\.md: it has no text below its fields/,
    /^src\/pages\/blog\/alias\.md: posts\/alias\.md:8:5 aliases: "\/posts" is the address of the site itself/,
  ];
  for (const [index, pattern] of expected.entries()) assert.match(left[index] ?? '', pattern);
  assert.equal(left.length, expected.length, left.join('\n'));
  assert.deepEqual(plan.texts.map(({ content }) => content.file).sort(), [
    'posts/2017-01-04-kopi.md',
    'posts/KOPI.md',
    'posts/alias.md',
    'posts/pages/tentang.md',
  ]);
  assert.equal(readFileSync(path.join(folders.posts, 'ada.md'), 'utf8'), 'lain');
  assert.equal(readFileSync(path.join(folders.public, 'img/ada.jpg'), 'utf8'), 'lain');
});

test('what is brought once more is there already, and stays', async () => {
  const old = siteOf({ [POST]: oldPost('date: 2017/01/04'), 'static/img/a.jpg': JPEG });
  const folders = siteOf(EMPTY);
  const top = path.dirname(old.posts);
  for (const _ of [1, 2]) {
    const plan = await planImport(top, folders);
    assert.deepEqual(plan.leftOut, []);
    writeImport(plan, folders);
  }
  assert.deepEqual(readdirSync(folders.posts).sort(), ['2017-01-04-kopi.md', 'pages']);
});

test('pictures are written anew only where the site refuses them', async () => {
  const placed = await noise(40, 30)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Ibu' } })
    .toBuffer();
  const large = await sharp({
    create: { width: 5000, height: 4000, channels: 3, background: '#abc' },
  })
    .png()
    .toBuffer();
  const { plan, folders } = await bring({
    [POST]: oldPost('date: 2017-01-04'),
    'static/img/foto.jpg': placed,
    'static/img/besar.png': large,
    'static/img/salah.png': JPEG,
    'static/img/rusak.jpg': JPEG.subarray(0, JPEG.length / 2),
    'static/img/biasa.jpg': JPEG,
  });
  const notes = Object.fromEntries(plan.pictures.map(({ src, note }) => [src, note]));
  assert.equal(notes['/img/biasa.jpg'], undefined);
  assert.match(notes['/img/foto.jpg'] ?? '', /^it was written anew, because .* \(EXIF\)$/);
  assert.match(notes['/img/besar.png'] ?? '', /20 megapixels$/);
  assert.match(notes['/img/salah.png'] ?? '', /of the kind jpeg$/);
  assert.deepEqual(
    plan.leftOut.map(({ source }) => source),
    ['static/img/rusak.jpg'],
  );
  assert.deepEqual(await errorsIn(folders), []);
});

test('a PNG that is written anew keeps its pixels', async () => {
  const picture = noise(60, 40);
  const placed = await picture
    .png()
    .withExif({ IFD0: { Artist: 'Ibu' } })
    .toBuffer();
  const { folders } = await bring({ 'static/img/a.png': placed });
  const brought = sharp(readFileSync(path.join(folders.public, 'img/a.png')));
  assert.equal((await brought.metadata()).exif, undefined);
  assert.deepEqual(await brought.raw().toBuffer(), await sharp(placed).raw().toBuffer());
});

test('addresses of tags that are others here are named', async () => {
  const { plan } = await bring({
    'content/blog/a.md': oldPost('date: 2017-01-04\ntags: "teh, kopi"'),
    'content/blog/b.md': oldPost('date: 2017-01-04\ntags:\n  - Green Beans\n  - 2020'),
  });
  assert.deepEqual(plan.tagChanges, [
    '/tags/teh-kopi/ leads nowhere here: the tag "teh, kopi" of posts/a.md was changed or left out',
  ]);
});

test('a folder with nothing to bring is told in one sentence', async () => {
  await assert.rejects(
    bring({ 'a.txt': 'x' }),
    /^Error: .* has no markdown files in src\/pages\/blog, /,
  );
});

const corpora = process.env.CORPORA;
const options = corpora ? {} : { skip: 'CORPORA names no folder with origin-posts' };

test('the posts of the CMS starter come in as they are', options, async () => {
  const old = path.join(corpora ?? '', 'origin-posts');
  const site = siteOf({ 'src/pages/blog/.keep': '', 'static/img/.keep': '' });
  const top = path.dirname(site.posts);
  mkdirSync(path.join(top, 'src/pages/blog'), { recursive: true });
  for (const name of readdirSync(old)) {
    writeFileSync(path.join(top, 'src/pages/blog', name), readFileSync(path.join(old, name)));
  }
  for (const name of ['flavor_wheel.jpg', 'chemex.jpg'])
    writeFileSync(path.join(top, 'static/img', name), JPEG);
  const folders = siteOf(EMPTY);
  const plan = await planImport(top, folders);
  writeImport(plan, folders);
  assert.deepEqual([plan.leftOut, plan.tagChanges], [[], []]);
  for (const name of readdirSync(old)) {
    assert.deepEqual(
      readFileSync(path.join(folders.posts, name)),
      readFileSync(path.join(old, name)),
    );
  }
  assert.deepEqual(await errorsIn(folders), []);
});
