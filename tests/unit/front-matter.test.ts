import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFrontMatter } from '../../lib/front-matter.ts';
import { formatProblem } from '../../lib/problems.ts';

const SOUND = '---\ntitle: Judul\ndate: 2020-03-10\n---\nTeks.\n';

const sound = {
  frontMatter: { title: 'Judul', date: '2020-03-10T00:00:00+07:00' },
  picture: undefined,
  aliases: [],
  body: 'Teks.\n',
  bodyLine: 5,
  problems: [],
};

/** All that was read, but for the function that finds places. */
function dataOf(text: string) {
  const { fieldPlace: _, ...data } = parseFrontMatter(text, 'x.md', 'post');
  return data;
}

describe('parseFrontMatter() reads a file', () => {
  const cases: [string, string, object][] = [
    ['as it is', SOUND, sound],
    ['with a BOM', `\uFEFF${SOUND}`, sound],
    ['with CRLF', SOUND.replaceAll('\n', '\r\n'), sound],
    ['with BOM and CRLF', `\uFEFF${SOUND.replaceAll('\n', '\r\n')}`, sound],
    ['with CR', SOUND.replaceAll('\n', '\r'), sound],
    ['with line ends of both kinds', SOUND.replace('\n', '\r\n'), sound],
    ['with spaces after the first fence', SOUND.replace('---', '---  '), sound],
    ['with spaces after the last fence', SOUND.replace('\n---', '\n---  '), sound],
    ['with a tab after the last fence', SOUND.replace('\n---', '\n---\t'), sound],
    ['without a newline at the end', SOUND.trimEnd(), { ...sound, body: 'Teks.' }],
    ['with an empty body', SOUND.replace('Teks.\n', ''), { ...sound, body: '' }],
    ['that ends in its fence', SOUND.replace('\nTeks.\n', ''), { ...sound, body: '' }],
    [
      'with a blank line before the body',
      SOUND.replace('Teks', '\nTeks'),
      {
        ...sound,
        body: '\nTeks.\n',
      },
    ],
    [
      'with a rule in the body',
      `${SOUND}\n---\n\nLagi.\n`,
      {
        ...sound,
        body: 'Teks.\n\n---\n\nLagi.\n',
      },
    ],
    ['with comments', SOUND.replace('title', '# komentar\n\ntitle'), { ...sound, bodyLine: 7 }],
    [
      'with keys without a value',
      SOUND.replace('date', 'tags:\ndescription:\nfeaturedimage:\ndate'),
      {
        ...sound,
        bodyLine: 8,
      },
    ],
    [
      'with a fence inside an indented text',
      SOUND.replace('Judul', '|-\n  --- y\n  ---'),
      {
        ...sound,
        frontMatter: { ...sound.frontMatter, title: '--- y\n---' },
        bodyLine: 7,
      },
    ],
  ];
  for (const [fact, text, expected] of cases) {
    test(fact, () => assert.deepEqual(dataOf(text), expected));
  }
});

test('parseFrontMatter() says the same of a broken file each time', () => {
  const broken = '---\ntitle: "a" b\ndate: 2020-03-10\n---\n';
  const first = dataOf(broken);
  assert.equal(first.problems.length, 1);
  assert.deepEqual(dataOf(broken), first);
});

test('parseFrontMatter() gives each caller an object of its own', () => {
  const text = SOUND.replace('---\nTeks', 'tags: [ASI]\n---\nTeks');
  parseFrontMatter(text, 'x.md', 'post').frontMatter?.tags?.push('lain');
  assert.deepEqual(parseFrontMatter(text, 'x.md', 'post').frontMatter?.tags, ['ASI']);
});

test('parseFrontMatter() never runs what a file asks it to run', () => {
  for (const fence of ['---js', '---JS', '--- js', '---javascript', '---\tjs', '---coffee']) {
    const text = `${fence}\n{ title: (globalThis.ranFrontMatter = "x") }\n---\n`;
    assert.equal(parseFrontMatter(text, 'x.md', 'post').frontMatter, undefined);
    assert.equal('ranFrontMatter' in globalThis, false, fence);
  }
});

test('parseFrontMatter() warns of an unknown field and takes the rest', () => {
  const text = SOUND.replace('date', 'kategori: Menyusui\ndate');
  const { frontMatter, problems } = parseFrontMatter(text, 'x.md', 'post');
  assert.deepEqual(frontMatter, sound.frontMatter);
  assert.deepEqual(problems.map(formatProblem), [
    'x.md:3:1 warning, front-matter: "kategori" is not a field of a post; it is kept and ignored',
  ]);
});

test('parseFrontMatter() takes a page without a date and with the template of the CMS', () => {
  const text = '---\ntemplateKey: about-page\ntitle: Tentang\n---\n';
  assert.deepEqual(parseFrontMatter(text, 'x.md', 'page').frontMatter, {
    templateKey: 'about-page',
    title: 'Tentang',
  });
});

test('parseFrontMatter() names the picture and its place though another field is wrong', () => {
  const text = '---\ntitle: Judul\ndate: kemarin\nfeaturedimage: /img/ibu.webp\n---\n';
  const { frontMatter, picture } = parseFrontMatter(text, 'x.md', 'post');
  assert.equal(frontMatter, undefined);
  assert.deepEqual(picture, { path: '/img/ibu.webp', line: 4, column: 16 });
});
