import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { EMPTY, JPEG, oldPost } from './bringing.ts';
import { runCli } from './cli.ts';
import { type SiteFiles, siteOf } from './temporary-site.ts';

const folderOf = (files: SiteFiles) => path.dirname(siteOf(files).posts);

const OLD = {
  'src/pages/blog/kopi.md': oldPost('date: 2017/01/04\nfeaturedimage: /img/a.jpg'),
  'static/img/a.jpg': JPEG,
};

const LINES = [
  'posts/kopi.md: from src/pages/blog/kopi.md',
  'posts/kopi.md:5: date 2017/01/04 became 2017-01-04',
  'public/img/a.jpg: from static/img/a.jpg',
];

test('npm run import brings a site in and tells what it changed', async () => {
  const site = folderOf(EMPTY);
  const { status, stdout, stderr } = await runCli('import', site, [folderOf(OLD)]);
  assert.deepEqual(stdout.trim().split('\n'), LINES);
  assert.equal(
    stderr,
    '1 posts, 0 pages and 1 pictures brought; 1 changes in texts, 0 pictures written anew, 0 left out\n',
  );
  assert.equal(status, 0);
  assert.equal(
    readFileSync(path.join(site, 'posts/kopi.md'), 'utf8'),
    oldPost('date: 2017-01-04\nfeaturedimage: /img/a.jpg'),
  );
  assert.deepEqual(readFileSync(path.join(site, 'public/img/a.jpg')), JPEG);
});

for (const option of ['--dry-run', '--check']) {
  test(`npm run import ${option} tells the same and writes nothing`, async () => {
    const site = folderOf(EMPTY);
    const { status, stdout, stderr } = await runCli('import', site, [folderOf(OLD), option]);
    assert.deepEqual(stdout.trim().split('\n'), LINES);
    assert.match(stderr, /^1 posts, 0 pages and 1 pictures would be brought; /);
    assert.equal(status, 0);
    assert.deepEqual(readdirSync(path.join(site, 'posts')), ['pages']);
    assert.deepEqual(readdirSync(path.join(site, 'public/img')), ['.keep']);
  });
}

test('npm run import ends with 1 when something stays behind', async () => {
  const old = folderOf({ ...OLD, 'static/img/logo.svg': '<svg/>' });
  const { status, stdout } = await runCli('import', folderOf(EMPTY), [old]);
  assert.equal(status, 1);
  assert.match(stdout, /^left out: static\/img\/logo\.svg: /m);
});

test('npm run import says in one sentence what it wants', async () => {
  for (const [args, said] of [
    [[], /^Name one folder: npm run import -- \.\.\/old-site\n$/],
    [['a', 'b'], /^Name one folder: /],
    [['tidak-ada'], /^tidak-ada has no markdown files in [^\n]+\n$/],
    [['--salah'], /^Unknown option '--salah'[^\n]*\n$/],
  ] as const) {
    const { status, stdout, stderr } = await runCli('import', folderOf(EMPTY), [...args]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, said);
  }
});
