import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkContent } from '../../lib/content-check.ts';
import { readContent, toContentName } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { post, problemsOf } from './clashing-files.ts';
import { fileOf, type SiteFiles, siteOf } from './temporary-site.ts';

const TAGGED: SiteFiles = { 'posts/a.md': post('tags: [MPASI, Pompa ASI]') };

async function warningsOf(files: SiteFiles): Promise<string[]> {
  return (await checkContent(siteOf(files))).problems.map(formatProblem);
}

test('readContent() reads what editors write about a tag', async () => {
  const text = fileOf('title: MPASI\ndescription: Kalimat\naliases: [/tags/mp-asi]');
  const [file] = await readContent(siteOf({ 'posts/tags/mpasi.md': text }));
  const { kind, slug, frontMatter, aliasFields, problems } = file ?? {};
  assert.deepEqual(
    { kind, slug, frontMatter, aliasFields, problems },
    {
      kind: 'tag',
      slug: 'mpasi',
      frontMatter: { title: 'MPASI', description: 'Kalimat', aliases: ['/tags/mp-asi'] },
      aliasFields: [{ path: '/tags/mp-asi', line: 4, column: 11 }],
      problems: [],
    },
  );
});

test('toContentName() knows posts, pages and tags by their folders', () => {
  const names = [
    'posts/a.md',
    'posts/pages/a.md',
    'posts/tags/a.md',
    'posts/lain/a.md',
    'tags/a.md',
  ];
  assert.deepEqual(
    names.map((name) => toContentName(name)?.kind),
    ['post', 'page', 'tag', undefined, undefined],
  );
});

describe('the name of the file of a tag', () => {
  const cases: [name: string, title: string, message: string][] = [
    [
      'MPASI',
      'MPASI',
      '"MPASI" is not how a tag stands in an address; rename the file to mpasi.md',
    ],
    [
      'pompa asi',
      'Pompa ASI',
      '"pompa asi" is not how a tag stands in an address; rename the file to pompa-asi.md',
    ],
    ['!!', 'X', '"!!" has no letter or digit; name the file after a tag, such as mpasi.md'],
    [
      'apa?',
      'Apa',
      '"apa?" has a sign that an address cannot hold; use letters, digits and hyphens',
    ],
    [
      'a'.repeat(201),
      'a'.repeat(201),
      'it is too long for an address; shorten it to 200 characters',
    ],
    ['mpasi.md', 'MPASI md', 'it ends in .md twice; take one away'],
  ];
  for (const [name, title, message] of cases) {
    test(`cannot be ${name.slice(0, 20)}`, async () => {
      assert.deepEqual(await problemsOf({ [`posts/tags/${name}.md`]: fileOf(`title: ${title}`) }), [
        `posts/tags/${name}.md:1:1 file-name: ${message}`,
      ]);
    });
  }

  test('may be one that a post or a page cannot have, or has', async () => {
    const files = Object.fromEntries(
      ['page', 'posts', 'api', 'a'].map((name) => [
        `posts/tags/${name}.md`,
        fileOf(`title: ${name}`),
      ]),
    );
    assert.deepEqual(await problemsOf({ ...TAGGED, ...files }), []);
  });
});

describe('the title of a tag', () => {
  const cases: [title: string, message: string | undefined][] = [
    ['Pompa ASI', undefined],
    ['POMPA-asi!', undefined],
    [
      'MPASI',
      '2:8 title: "MPASI" is the tag "mpasi"; write a spelling of the tag "pompa-asi", or rename the file to mpasi.md',
    ],
    ['"!!"', '2:8 title: "!!" has no letter or digit; write a spelling of the tag "pompa-asi"'],
    ['""', '2:8 title: it is empty; write a title'],
    ['2024', '2:8 title: 2024 is not text; put it in quotes'],
    ['', '1:1 title: it is missing; add a line "title: …"'],
  ];
  for (const [title, message] of cases) {
    test(message ? `cannot be ${title || 'missing'}` : `may be ${title}`, async () => {
      const files = { 'posts/tags/pompa-asi.md': fileOf(`title: ${title}`) };
      const expected = message ? [`posts/tags/pompa-asi.md:${message}`] : [];
      assert.deepEqual(await problemsOf(files), expected);
    });
  }
});

test('a field that a tag does not have is warned about', async () => {
  assert.deepEqual(await problemsOf({ 'posts/tags/asi.md': fileOf('title: ASI\nwarna: merah') }), [
    'posts/tags/asi.md:3:1 warning, front-matter: "warna" is not a field of a tag; it is kept and ignored',
  ]);
});

describe('checkContent() of the file of a tag', () => {
  const unused = (key: string) =>
    `posts/tags/${key}.md:1:1 warning, file-name: no post has the tag "${key}", so nobody sees this; give a post that tag or delete the file`;

  test('finds nothing where a post has the tag, even a draft', async () => {
    const files = { ...TAGGED, 'posts/b.md': post('tags: [bayi]', 'draft: true') };
    const written = { 'posts/tags/mpasi.md': fileOf('title: MPASI') };
    const drafted = { 'posts/tags/bayi.md': fileOf('title: Bayi') };
    assert.deepEqual(await warningsOf({ ...files, ...written, ...drafted }), []);
  });

  test('warns where no post has it, only a page or another tag', async () => {
    const files = {
      'posts/pages/p.md': fileOf('title: P\ndescription: x\ntags: [Imunisasi]'),
      'posts/tags/imunisasi.md': fileOf('title: Imunisasi\ntags: [Imunisasi]'),
    };
    assert.deepEqual(await warningsOf({ ...TAGGED, ...files }), [unused('imunisasi')]);
  });

  test('tells of an error first', async () => {
    const files = { 'posts/tags/Imunisasi.md': fileOf('title: Imunisasi') };
    assert.deepEqual(await warningsOf({ ...TAGGED, ...files }), [
      'posts/tags/Imunisasi.md:1:1 file-name: "Imunisasi" is not how a tag stands in an address; rename the file to imunisasi.md',
    ]);
  });

  test('finds what is wrong in its text', async () => {
    const files = { 'posts/tags/mpasi.md': fileOf('title: MPASI', 'Teks <b>x</b>\n') };
    assert.deepEqual(await warningsOf({ ...TAGGED, ...files }), [
      'posts/tags/mpasi.md:4:6 warning, html: <b> will not be shown; write it in markdown',
    ]);
  });
});

describe('an old address of a tag', () => {
  const mpasi = (alias: string) => fileOf(`title: MPASI\naliases: [${alias}]`);
  const cases: [fact: string, alias: string, message: string | undefined][] = [
    ['may be that of a tag that is no more', '/tags/makanan-pendamping', undefined],
    ['cannot be that of a tag that a post has', '/tags/pompa-asi', 'the address of a tag'],
    ['cannot be its own', '/tags/mpasi/', 'the address of posts/tags/mpasi.md'],
    ['cannot be that of a post', '/posts/a', 'the address of posts/a.md'],
    ['cannot be that of a feed', '/tags/lama/feed.xml', 'the address of the site itself'],
  ];
  for (const [fact, alias, message] of cases) {
    test(fact, async () => {
      const expected = `posts/tags/mpasi.md:3:11 aliases: "${alias}" is ${message}; remove the alias`;
      const problems = await problemsOf({ ...TAGGED, 'posts/tags/mpasi.md': mpasi(alias) });
      assert.deepEqual(problems, message ? [expected] : []);
    });
  }

  test('may be written in a post, but not over a tag that has a file', async () => {
    const files = {
      'posts/b.md': post('aliases: [/tags/imunisasi]'),
      'posts/tags/imunisasi.md': fileOf('title: Imunisasi'),
    };
    assert.deepEqual(await problemsOf(files), [
      'posts/b.md:5:11 aliases: "/tags/imunisasi" is the address of posts/tags/imunisasi.md; remove the alias',
    ]);
  });
});
