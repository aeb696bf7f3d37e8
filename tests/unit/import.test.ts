import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '../../lib/content-check.ts';
import { importLines } from '../../lib/import/report.ts';
import { writeImport } from '../../lib/import/write.ts';
import { type ImportPlan, planImport } from '../../lib/import.ts';
import { type Folders, readContent } from '../../lib/posts.ts';
import { resolveOldPath } from '../../lib/queries.ts';
import { sharp } from '../../lib/sharp.mjs';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { noise } from './picture-samples.ts';
import { fileOf, type SiteFiles, siteOf } from './temporary-site.ts';

type Brought = { folders: Folders; plan: ImportPlan; lines: string[] };

const JPEG = await noise(40, 30).jpeg().toBuffer();
const EMPTY = { 'posts/pages/.keep': '', 'public/img/.keep': '' };

/** A post of the old site: more lines of its front matter, and its text. */
function oldPost(lines: string, body = 'Teks.\n'): string {
  return fileOf(`templateKey: blog-post\ntitle: Judul\ndescription: Ringkasan\n${lines}`, body);
}

/** Brings an old site of these files into a site that holds others. */
async function bring(old: SiteFiles, own: SiteFiles = EMPTY): Promise<Brought> {
  const folders = siteOf(own);
  const plan = await planImport(path.dirname(siteOf(old).posts), folders);
  writeImport(plan, folders);
  return { folders, plan, lines: importLines(plan) };
}

const POST = 'src/pages/blog/2017-01-04-kopi.md';

/** What becomes of one post: its text and the changes that are told. */
async function bringPost(text: string, more: SiteFiles = {}) {
  const { folders, lines, plan } = await bring({ [POST]: text, ...more });
  const file = path.join(folders.posts, '2017-01-04-kopi.md');
  const said = lines.filter((line) => line.startsWith('posts/')).slice(1);
  return {
    text: plan.texts.length > 0 ? readFileSync(file, 'utf8') : undefined,
    said,
    lines,
    folders,
  };
}

async function errorsIn(folders: Folders): Promise<string[]> {
  const { problems } = await checkContent(folders);
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

test('a post that the loader takes comes in byte for byte, with its pictures', async () => {
  const text = `\uFEFF${oldPost(
    'date: 2017-01-04T15:04:10.000Z\nfeaturedimage: /img/kopi.jpg\nrating: 5 # stays\ntags:\n  - Kopi',
    'Satu.\r\n\r\n![Kopi](/img/kopi.jpg)   \r\n\tkode\r\n',
  ).replaceAll('\n', '\r\n')}`;
  const brought = await bringPost(text, { 'static/img/kopi.jpg': JPEG });
  assert.equal(brought.text, text);
  assert.deepEqual(brought.said, []);
  assert.deepEqual(readFileSync(path.join(brought.folders.public, 'img/kopi.jpg')), JPEG);
  assert.deepEqual(await errorsIn(brought.folders), []);
});

const VALUES: [name: string, before: string, after: string, said: RegExp][] = [
  [
    'a date with slashes',
    'date: 2016/12/17',
    'date: 2016-12-17',
    /:5: date 2016\/12\/17 became 2016-12-17$/,
  ],
  [
    'a date as SQL has it',
    'date: 2018-04-10 23:51:43+00:00',
    'date: 2018-04-10T23:51:43Z',
    /date .* became 2018/,
  ],
  [
    'a date in quotes and words',
    'date: "December 17, 2016"',
    'date: 2016-12-17',
    /became 2016-12-17$/,
  ],
  ['an Indonesian date', 'date: 3 Maret 2016', 'date: 2016-03-03', /became 2016-03-03$/],
  ['a date that could be two', 'date: 04/01/2017', 'date: 2017-01-04', /became 2017-01-04$/],
  [
    'no date',
    'rating: 1',
    'rating: 1\ndate: 2017-01-04',
    /:6: date 2017-01-04 was added, from the file name$/,
  ],
  ['a date without a value', 'date:', 'date: 2017-01-04', /was added/],
  [
    'a flag as a word',
    'date: 2017-01-04\nfeaturedpost: yes',
    'date: 2017-01-04\nfeaturedpost: true',
    /:6: featuredpost yes became true$/,
  ],
  [
    'a number as text',
    'date: 2017-01-04\nauthor: 007',
    'date: 2017-01-04\nauthor: "007"',
    /became "007"$/,
  ],
  [
    'tags with commas',
    'date: 2017-01-04\ntags: "a, C++ b"',
    'date: 2017-01-04\ntags: [a, "C++ b"]',
    /became \[a, "C\+\+ b"\]$/,
  ],
  [
    'an odd list of tags',
    'date: 2017-01-04\ntags:\n- ASI: perah\n-\n- true\n- "?"\n',
    'date: 2017-01-04\ntags: ["ASI: perah", "true"]\n',
    /^posts\/2017-01-04-kopi\.md:6: tags /,
  ],
  [
    'a field of another kind',
    'date: 2017-01-04\nauthor:\n  name: Ibu\n  url: x',
    'date: 2017-01-04\n# author:\n#   name: Ibu\n#   url: x',
    /:6: author .* became a comment$/,
  ],
  [
    'a picture on another site',
    'date: 2017-01-04\nfeaturedimage: https://x.example/a.jpg',
    'date: 2017-01-04\n# featuredimage: https://x.example/a.jpg',
    /became a comment: /,
  ],
  [
    'an empty picture',
    "date: 2017-01-04\nfeaturedimage: ''",
    "date: 2017-01-04\n# featuredimage: ''",
    /became a comment/,
  ],
  [
    'a picture beside the post',
    'date: 2017-01-04\nfeaturedimage: ../../../static/img/a b.jpg',
    'date: 2017-01-04\nfeaturedimage: /img/a b.jpg',
    /became \/img\/a b\.jpg$/,
  ],
  [
    'an address in a field',
    'date: 2017-01-04\npath: /2017/kopi/',
    'date: 2017-01-04\npath: /2017/kopi/\naliases:\n  - /2017/kopi',
    /:7: alias \/2017\/kopi was added/,
  ],
  [
    'a bare slug',
    'date: 2017-01-04\nslug: kopi-pagi',
    'date: 2017-01-04\nslug: kopi-pagi\naliases:\n  - /blog/kopi-pagi',
    /alias/,
  ],
  [
    'one more alias',
    'date: 2017-01-04\naliases:\n  - /a\npath: /b',
    'date: 2017-01-04\naliases:\n  - /b\n  - /a\npath: /b',
    /:7: alias \/b was added/,
  ],
];

describe('only what the loader refuses is written otherwise', () => {
  for (const [name, before, after, said] of VALUES) {
    test(name, async () => {
      const brought = await bringPost(oldPost(before), { 'static/img/a b.jpg': JPEG });
      assert.equal(brought.text, oldPost(after));
      assert.equal(brought.said.length, 1, brought.said.join('\n'));
      assert.match(brought.said[0] ?? '', said);
      assert.deepEqual(await errorsIn(brought.folders), []);
    });
  }
});

const BODIES: [name: string, before: string, after: string][] = [
  ['a path with other folders', '![a](../img/a.jpg "b")', '![a](/img/a.jpg "b")'],
  ['a path with a query', '![a](</static/img/a.jpg?nf_resize=fit>)', '![a](</img/a.jpg>)'],
  ['a path in a definition', '![a][b]\n\n[b]: /static/img/a.jpg', '![a][b]\n\n[b]: /img/a.jpg'],
  [
    'a picture on another site',
    'x ![a](https://x.example/a.jpg) y',
    'x [a](https://x.example/a.jpg) y',
  ],
  ['a picture that nobody has', '![](/img/tidak-ada.jpg)', '[tidak-ada.jpg](/img/tidak-ada.jpg)'],
  ['a picture in a link', '[![a](https://x.example/a.jpg)](/b)', '[a](/b)'],
  [
    'what only looks like one',
    '`![a](../img/a.jpg)`\n\n    ![a](../img/a.jpg)',
    '`![a](../img/a.jpg)`\n\n    ![a](../img/a.jpg)',
  ],
];

describe('of a text only the pictures change', () => {
  for (const [name, before, after] of BODIES) {
    test(name, async () => {
      const text = oldPost('date: 2017-01-04', `Awal.\n\n${before}\n`);
      const brought = await bringPost(text, { 'static/img/a.jpg': JPEG });
      assert.equal(brought.text, oldPost('date: 2017-01-04', `Awal.\n\n${after}\n`));
      assert.equal(brought.said.length, before === after ? 0 : 1);
      assert.deepEqual(await errorsIn(brought.folders), []);
    });
  }
});

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
    /^src\/pages\/blog\/rusak\.md: posts\/rusak\.md:\d+:\d+ front matter: /,
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
