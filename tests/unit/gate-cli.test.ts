import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import matter from 'gray-matter';
import { runCli } from './cli.ts';
import { fileOf, postOf as shortPost, siteOf, temporaryFolder } from './temporary-site.ts';

/** A post on which there is no advice. */
function postOf(title: string): string {
  return shortPost(title).replace(
    'Ringkasan',
    'Satu kalimat yang cukup panjang untuk hasil pencarian.',
  );
}

// A pull request with all that could do harm: what the real commands say of it, and what they do.

const written = path.join(temporaryFolder(), 'written');
const code = `{ title: require('node:fs').writeFileSync(${JSON.stringify(written)}, 'x') }`;
const program = (fence: string) => `${fence}\n${code}\n---\nTeks.\n`;

const { posts } = siteOf({
  'posts/js-1.md': program('---js'),
  'posts/js-2.md': program('---javascript'),
  'posts/js-3.md': program('--- JS'),
  'posts/js-4.md': program('---\tjs'),
  'posts/bom.md': fileOf('title: &a [x]\ndate: 2024-01-01\ntags: [*a, *a]'),
  'posts/balik.md': postOf('Judul \u202emoc.live'),
  'posts/kasus.md': postOf('Judul'),
  'posts/Kasus.md': postOf('Judul'),
  'posts/jalan.md': postOf('Judul'),
  'posts/arsip/.git': 'gitdir: ../../.git',
  'public/img/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'public/img/x.html': '<script>alert(1)</script>',
});
const site = path.dirname(posts);
chmodSync(path.join(posts, 'jalan.md'), 0o755);
symlinkSync('/etc/hostname', path.join(posts, 'tautan.md'));
symlinkSync('/etc', path.join(site, 'public/img/tautan'));
execFileSync('mkfifo', [path.join(posts, 'pipa.md')]);

const another = (fence: string) =>
  `1:4 front-matter: "${fence}" asks for another language than YAML; write --- alone on the first line`;
const other = (src: string) =>
  `1:1 picture: "${src}" is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/`;
const REFERENCE = 'is read as a reference; put the value in quotes';

const SAID = [
  'posts/arsip:1:1 file: it is a repository of its own; put its files into this one',
  'posts/balik.md:2:8 front-matter: it holds U+202E, a sign that nobody sees; write the value again without it',
  `posts/bom.md:2:8 front-matter: "&a" ${REFERENCE}`,
  `posts/bom.md:4:8 front-matter: "*a" ${REFERENCE}`,
  `posts/bom.md:4:12 front-matter: "*a" ${REFERENCE}`,
  'posts/jalan.md:1:1 file: it may be run as a program; take that right away with chmod -x',
  `posts/js-1.md:${another('---js')}`,
  `posts/js-2.md:${another('---javascript')}`,
  `posts/js-3.md:${another('--- JS')}`,
  `posts/js-4.md:${another('---U+0009js')}`,
  'posts/kasus.md:1:1 file-name: posts/Kasus.md has the same address but for case or accents; rename one of them',
  'posts/pipa.md:1:1 file: it is a pipe or a device, not a file; take it away',
  'posts/tautan.md:1:1 file: it is a link to another place; put the file itself in its place',
  'public/img/tautan:1:1 file: "/img/tautan" is a link to another place; put the file itself in its place',
  `public/img/x.html:${other('/img/x.html')}`,
  `public/img/x.svg:${other('/img/x.svg')}`,
];

const REFUSED = {
  status: 1,
  stdout: `${SAID.join('\n')}\n`,
  stderr: `11 files checked: ${SAID.length} errors, 0 warnings\n`,
};

test('the code in the front matter writes where something runs it', () => {
  matter(program('---js'));
  assert.ok(existsSync(written));
  rmSync(written);
});

describe('a pull request with all that could do harm', () => {
  test('is refused by npm run check, with each thing and its reason', async () => {
    assert.deepEqual(await runCli('check', site), REFUSED);
  });

  test('is refused by npm run build in the same words, which builds nothing', async () => {
    assert.deepEqual(await runCli('build', site), REFUSED);
    assert.deepEqual(readdirSync(path.join(site, '.next')), ['cache']);
  });

  test('is refused again by both, which know the pictures by now', async () => {
    assert.deepEqual(await runCli('check', site), REFUSED);
    assert.deepEqual(await runCli('build', site), REFUSED);
  });

  test('has run nothing', () => assert.equal(existsSync(written), false));
});

test('a picture alone stops the build', async () => {
  const { posts } = siteOf({ 'posts/x.md': postOf('Judul'), 'public/img/x.svg': '<svg/>' });
  assert.deepEqual(await runCli('build', path.dirname(posts)), {
    status: 1,
    stdout: `public/img/x.svg:${other('/img/x.svg')}\n`,
    stderr: '1 files checked: 1 errors, 0 warnings\n',
  });
});

test('where all files may be run, as on a disk that keeps no rights, none is refused for that', async () => {
  const { posts } = siteOf({ 'posts/x.md': postOf('Judul'), 'package.json': '{}' });
  chmodSync(path.join(posts, 'x.md'), 0o755);
  const check = async () => (await runCli('check', path.dirname(posts))).stdout;
  assert.equal(
    await check(),
    'posts/x.md:1:1 file: it may be run as a program; take that right away with chmod -x\n',
  );
  chmodSync(path.join(posts, '../package.json'), 0o755);
  assert.equal(await check(), '');
});
