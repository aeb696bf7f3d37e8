import assert from 'node:assert/strict';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { filesBelow } from '../../lib/files-below.mjs';
import { quickSite } from './changed-code.ts';
import { ask } from './pages.ts';
import { buildSite, copySite, startSite } from './site.ts';

/** `count` posts, one a day, all with one tag. */
function manyPosts(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const date = new Date(Date.UTC(2024, 0, 1 + index)).toISOString();
      const text = `---\ntitle: Tulisan ${index + 1}\ndate: ${date}\ntags: [satu]\n---\nIsi ${index + 1}.\n`;
      return [`tulisan-${index + 1}.md`, text];
    }),
  );
}

describe('a site without posts and pages', () => {
  test('builds, says so on its lists and answers 404 for the rest', async () => {
    const folder = await quickSite('empty', {});
    const site = await startSite(folder);
    for (const path of ['/', '/posts']) {
      const { status, text } = await ask(path, site.origin);
      assert.equal(status, 200);
      assert.match(text, /Belum ada artikel di sini\./);
    }
    assert.match((await ask('/tags', site.origin)).text, /Belum ada topik\./);
    for (const path of ['/posts/x', '/tags/x', '/posts/page/2', '/tentang', '/blog/x']) {
      assert.equal((await ask(path, site.origin)).status, 404, path);
    }
    await site.stop();
  });
});

describe('a site with one post', () => {
  test('builds a post with an address in another script, NFD file name and all', async () => {
    const name = 'susu-ibu-é-日本'.normalize('NFD');
    const folder = await quickSite('one', {
      [`${name}.md`]: '---\ntitle: Satu\ndate: 2024-01-01\ntags: [日本]\n---\nIsi.\n',
    });
    const site = await startSite(folder);
    const path = `/posts/${encodeURIComponent(name.normalize('NFC'))}`;
    const { status, text } = await ask(path, site.origin);
    assert.equal(status, 200);
    assert.match(text, new RegExp(`<link rel="canonical" href="[^"]*${path}"/>`));
    assert.doesNotMatch(text, /class="neighbours"|class="pagination"/);
    assert.equal((await ask(`/tags/${encodeURIComponent('日本')}`, site.origin)).status, 200);
    await site.stop();
  });
});

describe('a site with exactly one page of posts', () => {
  test('builds, and has no second page', async () => {
    const folder = await quickSite('twelve', manyPosts(12));
    const site = await startSite(folder);
    assert.doesNotMatch((await ask('/posts', site.origin)).text, /class="pagination"/);
    assert.equal((await ask('/posts/page/2', site.origin)).status, 404);
    await site.stop();
  });
});

describe('a site with thirty posts', () => {
  test('lists each post once over its pages, keeps pages light over a restart and torn files', async () => {
    const folder = await quickSite('thirty', manyPosts(30));
    let site = await startSite(folder);
    const third = await ask('/tags/satu/page/3', site.origin);
    assert.equal(third.status, 200);
    assert.doesNotMatch(third.text, /__next/);
    const listed: string[] = [];
    for (const path of ['/posts', '/posts/page/2', '/posts/page/3']) {
      const { text } = await ask(path, site.origin);
      for (const [, name = ''] of text.matchAll(/<a href="\/posts\/(tulisan-\d+)"/g))
        listed.push(name);
    }
    assert.equal(listed.length, 30);
    assert.equal(new Set(listed).size, 30);
    assert.equal(listed[0], 'tulisan-30');
    assert.equal((await ask('/posts/page/4', site.origin)).status, 404);

    const whole = await readWhole(site.origin);

    await site.stop('SIGKILL');
    tearStoredPages(path.join(folder, '.next/pages'));
    site = await startSite(folder);
    assert.deepEqual(await readWhole(site.origin), whole);

    await site.stop('SIGKILL');
    rmSync(path.join(folder, '.next/pages'), { recursive: true });
    tearSeeds(path.join(folder, '.next/server/app'));
    site = await startSite(folder);
    assert.deepEqual(await readWhole(site.origin), whole);
    await site.stop();
  });
});

const SOME = ['/tags/satu/page/3', '/posts/page/2', '/posts/tulisan-1', '/', '/feed.xml'];

/** What some addresses answer, each a whole page without the runtime, or a whole feed. */
async function readWhole(origin: string): Promise<string[]> {
  const texts: string[] = [];
  for (const address of SOME) {
    const { status, text } = await ask(address, origin);
    assert.equal(status, 200, address);
    assert.doesNotMatch(text, /__next/, address);
    assert.match(text, /<\/(?:html|rss)>\n?$/, address);
    texts.push(text);
  }
  return texts;
}

describe('a site with broken posts', () => {
  const BROKEN = {
    'tanggal.md': '---\ntitle: A\ndate: 2024-02-31\n---\n',
    'gambar.md': '---\ntitle: B\ndate: 2024-01-01\nfeaturedimage: /img/tidak-ada.webp\n---\n',
    'tab.md': '---\ntitle: C\ndate: 2024-01-01\ntags:\n\t- a\n---\n',
  };
  const LINES = [
    'posts/gambar.md:4:16 featuredimage: there is no public/img/tidak-ada.webp; put the picture there or correct the path',
    'posts/tab.md:5:1 front-matter: a tab indents this line; indent with two spaces instead',
    'posts/tanggal.md:3:7 date: "2024-02-31" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ];

  test('does not build, and says what is wrong with file, line and column', async () => {
    const folder = await copySite('broken', BROKEN);
    assert.throws(
      () => buildSite(folder),
      (error: Error) => LINES.every((line) => error.message.includes(line)),
    );
  });
});

/** Cuts every stored page but one in half and fills that one with other bytes. */
function tearStoredPages(folder: string): void {
  const files = filesBelow(folder).filter((file) => /^[0-9a-f]{64}$/.test(path.basename(file)));
  assert.ok(files.length >= 4);
  const [first = '', ...others] = files;
  writeFileSync(first, 'x'.repeat(500));
  for (const file of others) truncateSync(file, Math.floor(readFileSync(file).length / 2));
}

/** Cuts every page and text that the build laid down in half. */
function tearSeeds(folder: string): void {
  const files = filesBelow(folder).filter((file) => /\.(?:html|body)$/.test(file));
  assert.ok(files.some((file) => file.endsWith('index.html')));
  for (const file of files) truncateSync(file, Math.floor(readFileSync(file).length / 2));
}
