import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { saidOf } from './checked-site.ts';
import { postOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));

const LINK = 'is a link to another place; put the file itself in its place';
const PIPE = 'is a pipe or a device, not a file; take it away';
const PROGRAM = 'may be run as a program; take that right away with chmod -x';
const REPOSITORY = 'is a repository of its own; put its files into this one';
const SIGN = 'has a sign that an address cannot hold; use letters, digits and hyphens';

describe('the check refuses, wherever it lies in posts/ and public/img/,', () => {
  const places = ['posts/y.md', 'posts/pages/y.md', 'posts/catatan.txt', 'posts/arsip/lama/y.md'];
  const link = (file: string) => symlinkSync('/etc/hostname', file);
  const pipe = (file: string) => execFileSync('mkfifo', [file]);
  const program = (file: string) => {
    writeFileSync(file, file.endsWith('.webp') ? CUP : postOf('Program'));
    chmodSync(file, 0o755);
  };
  const cases: [string, string, (file: string) => void][] = [
    ['a link', LINK, link],
    ['a link that leads nowhere', LINK, (file) => symlinkSync('tidak-ada', file)],
    ['a link to itself', LINK, (file) => symlinkSync(path.basename(file), file)],
    ['a link to a folder', LINK, (file) => symlinkSync('/etc', file)],
    ['a pipe, without waiting at it', PIPE, pipe],
    ['a program', PROGRAM, program],
  ];
  for (const [fact, message, make] of cases) {
    for (const place of places) {
      test(`${fact}: ${place}`, async () => {
        const found = await saidOf({}, (site) => {
          mkdirSync(path.join(site, path.dirname(place)), { recursive: true });
          make(path.join(site, place));
        });
        assert.deepEqual(found, [`${place}:1:1 file: it ${message}`]);
      });
    }
    for (const src of ['/img/y.webp', '/img/2024/y.webp']) {
      test(`${fact}: ${src}`, async () => {
        const found = await saidOf({}, (site) => {
          mkdirSync(path.join(site, 'public', path.dirname(src)), { recursive: true });
          make(path.join(site, 'public', src));
        });
        assert.deepEqual(found, [`public${src}:1:1 file: "${src}" ${message}`]);
      });
    }
  }
});

describe('the check refuses a repository of its own in place of', () => {
  for (const [place, name] of [
    ['posts', 'it'],
    ['posts/pages', 'it'],
    ['posts/arsip', 'it'],
    ['public/img', 'it'],
    ['public/img/2024', '"/img/2024"'],
  ]) {
    test(`${place}, and reads nothing in it`, async () => {
      const files = { [`${place}/.git`]: 'gitdir: ../.git', [`${place}/y.md`]: 'bukan tulisan' };
      assert.deepEqual(await saidOf(files), [`${place}:1:1 file: ${name} ${REPOSITORY}`]);
    });
  }
});

describe('the check refuses a picture by its name:', () => {
  for (const [name, said = name] of [
    ['a?b.webp'],
    ['a#b.webp'],
    ['a%b.webp'],
    ['a\\b.webp'],
    ['a\u202eb.webp', 'aU+202Eb.webp'],
    ['a\tb.webp', 'aU+0009b.webp'],
  ]) {
    test(JSON.stringify(name), async () => {
      const found = await saidOf({ [`public/img/${name}`]: CUP });
      assert.deepEqual(found, [`public/img/${said}:1:1 file-name: "/img/${said}" ${SIGN}`]);
    });
  }

  test('one that is no UTF-8', async () => {
    const found = await saidOf({ 'public/img/y.webp': CUP }, (site) => {
      writeFileSync(Buffer.concat([Buffer.from(`${site}/public/img/`), NOT_UTF8]), CUP);
    });
    assert.deepEqual(found, [`public/img/\ufffd.webp:1:1 file-name: "/img/\ufffd.webp" ${SIGN}`]);
  });

  test('two that differ in nothing but case', async () => {
    assert.deepEqual(await saidOf({ 'public/img/Cup.webp': CUP, 'public/img/cup.webp': CUP }), [
      'public/img/Cup.webp:1:1 file-name: public/img/cup.webp has the same address but for case or accents; rename one of them',
      'public/img/cup.webp:1:1 file-name: public/img/Cup.webp has the same address but for case or accents; rename one of them',
    ]);
  });

  test('two that differ in nothing but how an accent is written', async () => {
    const [nfc, nfd] = ['public/img/caf\u00e9.webp', 'public/img/cafe\u0301.webp'];
    assert.deepEqual(await saidOf({ [nfc]: CUP, [nfd]: CUP }), [
      `${nfd}:1:1 file-name: ${nfc} has the same address but for case or accents; rename one of them`,
      `${nfc}:1:1 file-name: ${nfd} has the same address but for case or accents; rename one of them`,
    ]);
  });
});

const NOT_UTF8 = Buffer.from([0xe9, ...Buffer.from('.webp')]);

test('the check refuses a post with a name that is no UTF-8', async () => {
  const name = Buffer.from([0xe9, ...Buffer.from('.md')]);
  const found = await saidOf({}, (site) => {
    writeFileSync(Buffer.concat([Buffer.from(`${site}/posts/`), name]), postOf('Judul'));
  });
  assert.deepEqual(found, [`posts/\ufffd.md:1:1 file-name: "posts/\ufffd.md" ${SIGN}`]);
});

test('the check refuses a post with a sign in its name that turns what follows', async () => {
  const file = 'posts/a\u202eb.md';
  assert.deepEqual(await saidOf({ [file]: postOf('Judul') }), [
    `posts/aU+202Eb.md:1:1 file-name: "aU+202Eb" ${SIGN}`,
  ]);
});
