import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../lib/content-check.ts';
import { readContent } from '../../lib/posts.ts';
import { runCli } from './cli.ts';
import { postOf, siteOf } from './temporary-site.ts';

const files = {
  'posts/Kolik.md': postOf('Kolik'),
  'posts/cafe\u0301.md': postOf('Café'),
  'posts/lama.md': postOf('Lama', '2024-01-01', 'aliases: [/posts/susu-basi]'),
};
const folders = siteOf(files);
mkdirSync(path.join(folders.posts, 'folder.md'));
const folder = path.dirname(folders.posts);

const run = (...title: string[]) => runCli('new', folder, title);
const names = () => readdirSync(folders.posts).sort();

test('npm run new writes a draft that the check finds nothing wrong with, and says what is next', async () => {
  const before = Date.now();
  const { status, stdout, stderr } = await run('Bayi Tidur: 5 Cara');
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.match(stdout, /^posts\/bayi-tidur-5-cara\.md is written, as a draft that nobody sees\. /);
  const text = readFileSync(path.join(folders.posts, 'bayi-tidur-5-cara.md'), 'utf8');
  const [, date = ''] = /^date: (\d{4}-\d\d-\d\dT\d\d:\d\d:00\+07:00)$/m.exec(text) ?? [];
  assert.ok(Math.abs(Date.parse(date) - before) < 120_000, `${date} is not now`);
  assert.equal(
    text.replace(date, 'NOW'),
    `---
templateKey: blog-post
title: 'Bayi Tidur: 5 Cara'
date: NOW
description:
featuredpost: false
featuredimage:
featuredimagealt:
tags:
draft: true
---

`,
  );
  const { problems } = await checkContent(folders);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const post = (await readContent(folders)).find(({ slug }) => slug === 'bayi-tidur-5-cara');
  assert.equal(post?.frontMatter?.title, 'Bayi Tidur: 5 Cara');
  assert.equal(post?.frontMatter?.draft, true);
});

test('npm run new takes a title without quotes, and never writes over a post', async () => {
  const { status } = await run('Dua', 'Kata');
  assert.equal(status, 0);
  const file = path.join(folders.posts, 'dua-kata.md');
  const before = [readFileSync(file, 'utf8'), statSync(file).mtimeMs];
  assert.deepEqual(await run('dua kata!'), {
    status: 1,
    stdout: '',
    stderr:
      'posts/dua-kata.md:1:1 file-name: posts/dua-kata.md is there already and has this address; go on writing there, or choose another title\n',
  });
  assert.deepEqual([readFileSync(file, 'utf8'), statSync(file).mtimeMs], before);
});

const REFUSED: [name: string, title: string, wanted: RegExp][] = [
  ['an address that differs by case', 'kolik', /: posts\/Kolik\.md is there already and has this/],
  ['one that differs by the form of an accent', 'Caf\u00e9', /: posts\/café\.md is there alre/u],
  ['an address of the site', 'Page', /:1:1 file-name: the address "page" belongs to the site itse/],
  ['an old address', 'Susu Basi', /file-name: its address is an alias of posts\/lama\.md; remove /],
  ['no title', '', /^There is no title; write it after the command: npm run new -- "Judul"\n$/],
  ['a title of spaces', ' \t ', /^There is no title; /],
  ['a title without letters', '👶❤️', /^The title "👶❤️" has no letter or digit for an address; /u],
  [
    'an endless title',
    'susu '.repeat(5000),
    /^The title "susu .{35}…" is too long for an address; /,
  ],
  ['a title with a sign that nobody sees', 'Susu \u202eibu', /:3:8 front-matter: it holds U\+202E/],
];

for (const [name, title, wanted] of REFUSED) {
  test(`npm run new refuses ${name} in one sentence, and writes nothing`, async () => {
    const before = names();
    const { status, stdout, stderr } = await run(title);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr.normalize('NFC'), wanted);
    assert.equal(stderr.trim().split('\n').length, 1);
    assert.deepEqual(names(), before);
  });
}

test('npm run new writes nothing where something else has the name', async () => {
  const { status, stderr } = await run('folder');
  assert.equal(status, 1);
  assert.match(stderr, /^posts\/folder\.md:1:1 file-name: posts\/folder\.md is there already/);
});
