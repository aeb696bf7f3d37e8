import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { ContentFile } from '../../lib/content-file.ts';
import { readContent } from '../../lib/posts.ts';
import { updateSnapshot } from '../../lib/snapshot/update.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { touchedBy } from '../../lib/touched.ts';
import { archivePath, isFeedPath } from '../../lib/urls.ts';
import { fileOf, postOf, type SiteFiles, siteOf } from './temporary-site.ts';

const NOW = Date.parse('2025-01-01T00:00:00+07:00');

const datedPost = (name: string, day: number, ...more: string[]) =>
  postOf(name, new Date(Date.UTC(2024, 0, day)).toISOString(), ...more);

/** 40 posts, the newest p39; the even ones have a tag, p10 and p12 spell it in another way. */
const FILES: SiteFiles = {
  'posts/pages/tentang.md': fileOf('title: Tentang\naliases: [/about]'),
  'posts/tags/bayi.md': fileOf('title: Bayi\ndescription: Kalimat.'),
};
for (let day = 0; day < 40; day++) {
  const tag = day === 10 || day === 12 ? 'bayi' : 'Bayi';
  const tags = day % 2 === 0 ? [`tags: [${tag}]`] : [];
  FILES[`posts/p${day}.md`] = datedPost(`P${day}`, day, ...tags);
}

let files: ContentFile[];
before(async () => {
  files = await readContent(siteOf(FILES));
});

/** What the site's files, some changed and some gone, touch. */
async function touch(changed: Record<string, string | undefined>) {
  const wanted = Object.entries(changed).filter(([, content]) => content !== undefined);
  const afters = await readContent(siteOf(Object.fromEntries(wanted) as SiteFiles));
  const changes = Object.keys(changed).map((name) => ({
    before: files.find(({ file }) => file === name),
    after: afters.find(({ file }) => file === name),
  }));
  const old = makeSnapshot(files, NOW);
  const result = updateSnapshot(old, changes, NOW);
  const { tags, paths } = touchedBy(old, result.snapshot, result.changes);
  return { tags: tags.sort(), paths };
}

const isArchivePath = (path: string) => path.startsWith(archivePath());

/** The same without feeds and months, which follow the posts that they hold. */
async function touchPages(changed: Record<string, string | undefined>) {
  const { tags, paths } = await touch(changed);
  return { tags, paths: paths.filter((path) => !isFeedPath(path) && !isArchivePath(path)) };
}

describe('touchedBy() expires and names no more than what changed by', () => {
  const cases: [string, Record<string, string | undefined>, string[], string[]][] = [
    ['nothing', {}, [], []],
    [
      'the text of a post',
      { 'posts/p20.md': `${FILES['posts/p20.md']}Lagi.` },
      ['post:p20'],
      ['/posts/p20'],
    ],
    [
      'fields that only its own page shows',
      { 'posts/p20.md': datedPost('P20', 20, 'tags: [Bayi]', 'updated: 2024-06-01') },
      ['post:p20'],
      ['/posts/p20'],
    ],
    [
      'the title of a post',
      { 'posts/p20.md': datedPost('Baru', 20, 'tags: [Bayi]') },
      ['card:p20', 'post:p20'],
      [
        ...['/posts/p20', '/tags/bayi', '/posts/p19', '/posts/p21'],
        // They show it as a related post.
        ...['/posts/p22', '/posts/p18', '/posts/p16', '/posts/page/2'],
      ],
    ],
    [
      'the title of the newest post but one',
      { 'posts/p38.md': datedPost('Baru', 38, 'tags: [Bayi]') },
      ['card:p38', 'post:p38'],
      [
        ...['/posts/p38', '/', '/posts', '/tags/bayi', '/posts/p37', '/posts/p39'],
        ...['/posts/p36', '/posts/p34'],
      ],
    ],
    [
      'a date that moves no post',
      { 'posts/p1.md': postOf('P1', '2024-01-01T12:00:00Z') },
      ['card:p1', 'post:p1'],
      ['/posts/p1', '/posts/p0', '/posts/p2', '/posts/page/4'],
    ],
    [
      'a new post',
      { 'posts/baru.md': datedPost('Baru', 50, 'tags: [Bayi, Ibu]') },
      [
        ...['archive', 'month:2024-02', 'post:baru', 'post:p39', 'posts', 'tag:bayi', 'tag:ibu'],
        ...['tags', 'topics'],
      ],
      [
        ...['/posts/baru', '/', '/posts', '/tags', '/tags/bayi', '/tags/ibu', '/posts/p39'],
        ...['/posts/page/2', '/posts/page/3', '/posts/page/4', '/tags/bayi/page/2'],
      ],
    ],
    [
      'a post that went',
      { 'posts/p1.md': undefined },
      ['archive', 'month:2024-01', 'post:p0', 'post:p1', 'post:p2', 'posts'],
      [
        ...['/posts/p1', '/posts', '/posts/p0', '/posts/p2'],
        ...['/posts/page/2', '/posts/page/3', '/posts/page/4'],
      ],
    ],
    [
      'a post that moved from the third page to the second',
      { 'posts/p15.md': datedPost('P15', 18, 'updated: 2024-06-01') },
      [
        'card:p15',
        'month:2024-01',
        'post:p14',
        'post:p15',
        'post:p16',
        'post:p18',
        'post:p19',
        'posts',
      ],
      [
        ...['/posts/p15', '/posts/p14', '/posts/p16', '/posts/p18', '/posts/p19'],
        ...['/posts/page/2', '/posts/page/3'],
      ],
    ],
    [
      'a post that is featured now',
      { 'posts/p1.md': datedPost('P1', 1, 'featuredpost: true') },
      ['post:p1', 'posts'],
      ['/posts/p1', '/'],
    ],
    [
      'a tag that a post has no more',
      { 'posts/p2.md': datedPost('P2', 2) },
      ['card:p2', 'post:p0', 'post:p2', 'post:p4', 'tag:bayi', 'tags', 'topics'],
      [
        ...['/posts/p2', '/', '/tags', '/tags/bayi'],
        // p4 and p0 showed it as a related post.
        ...['/posts/p4', '/posts/p0', '/posts/p1', '/posts/p3', '/posts/page/4'],
        '/tags/bayi/page/2',
      ],
    ],
    [
      'a title that has a word in common with another',
      { 'posts/p20.md': datedPost('Lagi P0', 20, 'tags: [Bayi]') },
      ['card:p20', 'post:p0', 'post:p20'],
      [
        ...['/posts/p20', '/tags/bayi', '/posts/p0', '/posts/p19', '/posts/p21'],
        ...['/posts/p22', '/posts/p18', '/posts/p16', '/posts/page/2'],
      ],
    ],
    [
      'an old address',
      { 'posts/p20.md': datedPost('P20', 20, 'tags: [Bayi]', 'aliases: [/lama/ibu&bayi]') },
      ['alias:%2Flama%2Fibu%26bayi', 'aliases', 'post:p20'],
      ['/posts/p20', '/lama/ibu%26bayi'],
    ],
    [
      'the title of a page',
      { 'posts/pages/tentang.md': fileOf('title: Kami\naliases: [/about]') },
      ['page:tentang'],
      ['/tentang'],
    ],
    [
      'a page that went',
      { 'posts/pages/tentang.md': undefined },
      ['alias:%2Fabout', 'aliases', 'page:tentang', 'pages'],
      ['/tentang', '/about'],
    ],
    [
      'the text about a tag',
      { 'posts/tags/bayi.md': `${FILES['posts/tags/bayi.md']}Lagi.` },
      ['tag:bayi'],
      ['/tags/bayi'],
    ],
    [
      'the sentence about a tag',
      { 'posts/tags/bayi.md': fileOf('title: Bayi\ndescription: Lain.') },
      ['tag:bayi'],
      ['/tags/bayi', '/tags/bayi/page/2'],
    ],
    [
      'a sentence about a tag that goes, its name stays',
      { 'posts/tags/bayi.md': undefined },
      ['tag:bayi'],
      ['/tags/bayi', '/tags/bayi/page/2'],
    ],
    [
      'an old address of a tag',
      { 'posts/tags/bayi.md': fileOf('title: Bayi\ndescription: Kalimat.\naliases: [/tags/anak]') },
      ['alias:%2Ftags%2Fanak', 'aliases', 'tag:bayi'],
      ['/tags/bayi', '/tags/anak'],
    ],
    ['the text about a tag that no post has', { 'posts/tags/x.md': fileOf('title: X') }, [], []],
  ];
  for (const [fact, changed, tags, paths] of cases) {
    test(fact, async () => assert.deepEqual(await touchPages(changed), { tags, paths }));
  }
});

describe('touchedBy() names the pages of months that changed by', () => {
  const january = ['', '/page/2', '/page/3'].map((page) => `/archive/2024/01${page}`);
  const cases: [string, Record<string, string | undefined>, string[]][] = [
    ['the text of a post', { 'posts/p20.md': `${FILES['posts/p20.md']}Lagi.` }, []],
    ['a title', { 'posts/p1.md': datedPost('Baru', 1) }, ['/archive/2024/01/page/3']],
    ['a new post', { 'posts/baru.md': datedPost('Baru', 9) }, ['/archive', ...january]],
    [
      'a post in a new month',
      { 'posts/baru.md': datedPost('Baru', 99) },
      ['/archive', '/archive/2024/04'],
    ],
    [
      'a post that moved into another month',
      { 'posts/p31.md': datedPost('P31', 33) },
      ['/archive', ...january.slice(0, 1), '/archive/2024/02', ...january.slice(1)],
    ],
  ];
  for (const [fact, changed, paths] of cases) {
    test(fact, async () => {
      assert.deepEqual((await touch(changed)).paths.filter(isArchivePath), paths);
    });
  }
});

describe('touchedBy() names the feeds that changed by', () => {
  const all = ['/feed.xml', '/atom.xml', '/feed.json'];
  const ofBayi = all.map((path) => `/tags/bayi${path}`);
  const cases: [string, Record<string, string | undefined>, string[]][] = [
    [
      'the text of a post among the newest',
      { 'posts/p39.md': `${FILES['posts/p39.md']}Lagi.` },
      all,
    ],
    ['the text of a post with a tag', { 'posts/p0.md': `${FILES['posts/p0.md']}Lagi.` }, ofBayi],
    ['the text of an older post', { 'posts/p9.md': `${FILES['posts/p9.md']}Lagi.` }, []],
    ['a new post', { 'posts/baru.md': datedPost('Baru', 50) }, all],
    ['a post that lost its tag', { 'posts/p2.md': datedPost('P2', 2) }, ofBayi],
    ['a page', { 'posts/pages/tentang.md': undefined }, []],
    ['the text about a tag', { 'posts/tags/bayi.md': `${FILES['posts/tags/bayi.md']}Lagi.` }, []],
    ['the sentence about a tag', { 'posts/tags/bayi.md': fileOf('title: Bayi') }, ofBayi],
    [
      'the title of a tag',
      { 'posts/tags/bayi.md': fileOf('title: BAYI\ndescription: Kalimat.') },
      [...all, ...ofBayi],
    ],
  ];
  for (const [fact, changed, feeds] of cases) {
    test(fact, async () => {
      assert.deepEqual((await touch(changed)).paths.filter(isFeedPath), feeds);
    });
  }
});

const EVEN = Array.from({ length: 20 }, (_, index) => `p${2 * index}`);
const RENAMED = [
  ...EVEN.flatMap((slug) => [`card:${slug}`, `post:${slug}`]),
  ...['tag:bayi', 'tags', 'topics'],
].sort();

test('touchedBy() expires every post of a tag whose file has another title', async () => {
  for (const title of ['BAYI', 'Bayi!']) {
    const file = fileOf(`title: "${title}"\ndescription: Kalimat.`);
    const { tags, paths } = await touchPages({ 'posts/tags/bayi.md': file });
    assert.deepEqual(tags, RENAMED);
    assert.deepEqual(paths.slice(0, 4), ['/tags/bayi', '/', '/posts', '/tags']);
    const odd = Array.from({ length: 20 }, (_, index) => `/posts/p${2 * index + 1}`);
    const lists = [2, 3, 4].map((page) => `/posts/page/${page}`);
    const shown = [...EVEN.map((slug) => `/posts/${slug}`), ...odd, ...lists];
    assert.deepEqual(paths.slice(4).sort(), [...shown, '/tags/bayi/page/2'].sort());
  }
});

test('touchedBy() expires every post of a tag whose name changed', async () => {
  const respelled: Record<string, string | undefined> = { 'posts/tags/bayi.md': undefined };
  for (let day = 14; day < 40; day += 2) {
    respelled[`posts/p${day}.md`] = datedPost(`P${day}`, day, 'tags: [bayi]');
  }
  const { tags, paths } = await touch(respelled);
  assert.deepEqual(tags, RENAMED);
  assert.deepEqual(paths.slice(13, 17), ['/tags/bayi', '/', '/posts', '/tags']);
  assert.ok(paths.includes('/posts/p0') && paths.includes('/tags/bayi/page/2'));
});

test('touchedBy() names 100 pages at most, the lists among the first', async () => {
  const many: Record<string, string> = {};
  for (let day = 0; day < 150; day++) many[`posts/n${day}.md`] = datedPost(`N${day}`, 100 + day);
  const { tags, paths } = await touch(many);
  assert.equal(paths.length, 100);
  assert.deepEqual(paths.slice(50, 52), ['/', '/posts']);
  assert.equal(tags.filter((tag) => tag.startsWith('post:n')).length, 150);
});
