import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Addresses } from '../../lib/addresses.ts';
import { withClashes } from '../../lib/clashes.ts';
import type { ContentFile } from '../../lib/content-file.ts';
import { readContent } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { page, post } from './clashing-files.ts';
import { siteOf } from './temporary-site.ts';

/** A file as the loader reads it, alone on its site. */
async function fileAt(name: string, text: string): Promise<ContentFile> {
  const [file] = await readContent(siteOf({ [name]: text }));
  assert.ok(file);
  return file;
}

function addressesOf(...files: ContentFile[]): Addresses {
  const addresses = new Addresses();
  for (const file of files) addresses.add(file);
  return addresses;
}

function messages(addresses: Addresses, file: ContentFile): string[] {
  return addresses.problemsOf(file).map(formatProblem);
}

const plain = await fileAt('posts/a.md', post());

describe('problemsOf() finds, in a file that is not added yet,', () => {
  const cases: [fact: string, here: [string, string][], added: [string, string], string[]][] = [
    [
      'an address that differs from another in case alone',
      [['posts/Asi.md', post()]],
      ['posts/asi.md', post()],
      [
        'posts/asi.md:1:1 file-name: posts/Asi.md has the same address but for case or accents; rename one of them',
      ],
    ],
    [
      'an address that differs from another in how its accent is written',
      [['posts/caf\u00e9.md', post()]],
      ['posts/cafe\u0301.md', post()],
      [
        'posts/cafe\u0301.md:1:1 file-name: posts/caf\u00e9.md has the same address but for case or accents; rename one of them',
      ],
    ],
    [
      'an address of the site',
      [],
      ['posts/pages/tags.md', page()],
      [
        'posts/pages/tags.md:1:1 file-name: the address "tags" belongs to the site itself; choose another file name',
      ],
    ],
    [
      'a name with a bad sign',
      [],
      ['posts/apa?.md', post()],
      [
        'posts/apa?.md:1:1 file-name: "apa?" has a sign that an address cannot hold; use letters, digits and hyphens',
      ],
    ],
    [
      'an alias that is a post, a page, a tag, the site, itself and its own tag',
      [
        ['posts/b.md', post('tags: [Pompa ASI]')],
        ['posts/pages/kontak.md', page()],
      ],
      [
        'posts/a.md',
        post(
          'tags: [Menyusui]',
          'aliases: [/posts/b/, /kontak, /tags/pompa-asi, /tags, /posts/a, /tags/menyusui]',
        ),
      ],
      [
        'posts/a.md:6:11 aliases: "/posts/b/" is the address of posts/b.md; remove the alias',
        'posts/a.md:6:22 aliases: "/kontak" is the address of posts/pages/kontak.md; remove the alias',
        'posts/a.md:6:31 aliases: "/tags/pompa-asi" is the address of a tag; remove the alias',
        'posts/a.md:6:48 aliases: "/tags" is the address of the site itself; remove the alias',
        'posts/a.md:6:55 aliases: "/posts/a" is the address of posts/a.md; remove the alias',
        'posts/a.md:6:65 aliases: "/tags/menyusui" is the address of a tag; remove the alias',
      ],
    ],
    [
      'an alias that stands twice, and one that another file has',
      [['posts/b.md', post('aliases: [/lama]')]],
      ['posts/a.md', post('aliases: [/lama/, /tua, /tua/]')],
      [
        'posts/a.md:5:11 aliases: "/lama/" is an alias of posts/b.md too; remove one',
        'posts/a.md:5:25 aliases: "/tua/" stands twice; remove one',
      ],
    ],
    [
      'an address that is an alias of another file',
      [['posts/pages/b.md', page('aliases: [/posts/a/]')]],
      ['posts/a.md', post()],
      [
        'posts/a.md:1:1 file-name: its address is an alias of posts/pages/b.md; remove the alias there or rename this file',
      ],
    ],
    [
      'a page in another script whose address is an alias',
      [['posts/b.md', post('aliases: [/caf%C3%A9]')]],
      ['posts/pages/café.md', page()],
      [
        'posts/pages/café.md:1:1 file-name: its address is an alias of posts/b.md; remove the alias there or rename this file',
      ],
    ],
    [
      'a tag whose address is an alias of another file',
      [['posts/b.md', post('aliases: [/tags/pompa-asi/]')]],
      ['posts/a.md', post('tags: [Pompa ASI]')],
      [
        'posts/a.md:1:1 tags: the tag address /tags/pompa-asi is an alias of posts/b.md; remove the alias there or the tag here',
      ],
    ],
    [
      'nothing where a post and a page have one name, nor in an alias of other case',
      [['posts/pages/a.md', page('aliases: [/posts/B]')]],
      ['posts/a.md', post('aliases: [/A, /posts/lama, /a/b]')],
      [],
    ],
  ];
  for (const [fact, here, [name, text], expected] of cases) {
    test(fact, async () => {
      const others = await Promise.all(here.map(([other, content]) => fileAt(other, content)));
      assert.deepEqual(messages(addressesOf(...others), await fileAt(name, text)), expected);
    });
  }
});

test('of an alias and the address it names, withClashes() refuses the alias alone', async () => {
  const owner = await fileAt('posts/b.md', post('aliases: [/posts/a]'));
  for (const files of [
    [plain, owner],
    [owner, plain],
  ]) {
    const problems = withClashes(files).flatMap((file) => file.problems);
    assert.deepEqual(problems.map(formatProblem), [
      'posts/b.md:5:11 aliases: "/posts/a" is the address of posts/a.md; remove the alias',
    ]);
  }
});

test('remove() frees the address and the aliases of a file', async () => {
  const old = await fileAt('posts/Asi.md', post('aliases: [/lama, /posts/a]'));
  const renamed = await fileAt('posts/asi.md', post('aliases: [/lama, /posts/Asi]'));
  const addresses = addressesOf(old);
  assert.equal(addresses.problemsOf(renamed).length, 3);
  assert.equal(addresses.problemsOf(plain).length, 1);
  addresses.remove(old);
  assert.deepEqual(addresses.problemsOf(renamed), []);
  assert.deepEqual(addresses.problemsOf(plain), []);
});

test('remove() frees what was added, whatever the file has become since', async () => {
  const addresses = addressesOf(await fileAt('posts/b.md', post('aliases: [/posts/a]')));
  addresses.remove(await fileAt('posts/b.md', post('tags: [Menyusui]')));
  assert.deepEqual(addresses.problemsOf(plain), []);
});

test('remove() of a file that was not added changes nothing', async () => {
  const addresses = addressesOf(plain);
  addresses.remove(await fileAt('posts/A.md', post()));
  addresses.remove(await fileAt('posts/pages/a.md', page()));
  assert.deepEqual(messages(addresses, await fileAt('posts/A.md', post())), [
    'posts/A.md:1:1 file-name: posts/a.md has the same address but for case or accents; rename one of them',
  ]);
});

test('add() of a new version frees what the old one had', async () => {
  const tagged = await fileAt('posts/b.md', post('tags: [Menyusui]', 'aliases: [/lama]'));
  const addresses = addressesOf(tagged, await fileAt('posts/b.md', post()));
  const file = await fileAt('posts/c.md', post('aliases: [/tags/menyusui, /lama]'));
  assert.deepEqual(addresses.problemsOf(file), []);
});

test('the address of a tag is free when the last file that has the tag is removed', async () => {
  const first = await fileAt('posts/b.md', post('tags: [Pompa ASI, pompa asi]'));
  const second = await fileAt('posts/c.md', post('tags: [Pompa asi]'));
  const addresses = addressesOf(first, second);
  const file = await fileAt('posts/a.md', post('aliases: [/tags/pompa-asi]'));
  addresses.remove(first);
  assert.deepEqual(messages(addresses, file), [
    'posts/a.md:5:11 aliases: "/tags/pompa-asi" is the address of a tag; remove the alias',
  ]);
  addresses.remove(second);
  assert.deepEqual(addresses.problemsOf(file), []);
});

test('an alias of two files is free when both are removed', async () => {
  const [b, c] = await Promise.all(
    ['posts/b.md', 'posts/c.md'].map((name) => fileAt(name, post('aliases: [/lama]'))),
  );
  assert.ok(b && c);
  const addresses = addressesOf(b, c);
  const file = await fileAt('posts/a.md', post('aliases: [/lama]'));
  addresses.remove(b);
  assert.deepEqual(messages(addresses, file), [
    'posts/a.md:5:11 aliases: "/lama" is an alias of posts/c.md too; remove one',
  ]);
  addresses.remove(c);
  assert.deepEqual(addresses.problemsOf(file), []);
});

test('checking a file among 100,000 takes no more than a millisecond', () => {
  const tags = ['Menyusui', 'Pompa ASI'];
  const frontMatter = plain.frontMatter && { ...plain.frontMatter, tags };
  const numbered = (number: number): ContentFile => ({
    ...plain,
    slug: `tulisan-${number}`,
    file: `posts/tulisan-${number}.md`,
    aliasFields: [{ path: `/lama/${number}`, line: 1, column: 1 }],
    frontMatter,
  });
  const files = Array.from({ length: 100_000 }, (_, number) => numbered(number));
  const addresses = addressesOf(...files);
  const start = performance.now();
  for (const file of files.slice(0, 1000)) {
    addresses.remove(file);
    assert.deepEqual(addresses.problemsOf(file), []);
    addresses.add(file);
  }
  assert.ok((performance.now() - start) / 1000 < 1);
});
