import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { site as settings } from '../../lib/site.ts';
import { structuredDataOf } from '../structured-data.ts';
import { differences } from './crawl.ts';
import { publishAll, readAll, startFromScratch } from './from-scratch.ts';
import { headOf } from './head.ts';
import { ask } from './pages.ts';
import { generatedPost, nameOf, toFile, WITH_ALIAS } from './publishing-posts.ts';
import {
  folder,
  publish,
  remove,
  SECRET,
  startFresh,
  startPublishing,
  write,
} from './publishing-site.ts';
import type { RunningSite } from './site.ts';

// What editors write about a tag comes, changes and goes; after each publish the whole site is read
// and compared with what a server shows that renders every page anew.

const FILE = 'posts/tags/ganjil.md';
const TAG = '/tags/ganjil';
const SENTENCE = 'Kalimat tentang yang ganjil.';
const TEXT = 'Pengantar dengan [tulisan](/tulisan-lama).';

let site: RunningSite;
let fresh: RunningSite;
const known = new Set([
  ...['/', '/llms.txt', '/feed.xml', '/tags/ganjil/page/2', '/tags/ganjil/feed.xml'],
  ...['/tags/ganjil/atom.xml', '/tags/ganjil/feed.json', '/tags/tak-genap', '/yang-ganjil'],
]);

before(async () => {
  site = await startFresh();
  await readAll(site, known);
  fresh = await startFromScratch();
});
after(() => Promise.all([site.stop(), fresh.stop()]));

function writeTag(title: string, { lines = [`description: ${SENTENCE}`], body = TEXT } = {}): void {
  write(FILE, `---\n${[`title: ${title}`, ...lines].join('\n')}\n---\n${body}\n`);
}

const read = async (address: string) => (await ask(address, site.origin)).text;

/** The name of the tag in each place that shows it. */
async function names(): Promise<Record<string, string | undefined>> {
  const find = async (address: string, pattern: RegExp) => pattern.exec(await read(address))?.[1];
  return {
    heading: await find(TAG, /<h1>Topik: (.*?)<\/h1>/),
    number: await find(`${TAG}/page/2`, /<h1>Topik: (.*?)<\/h1>/),
    topics: await find('/tags', /<a href="\/tags\/ganjil">(.*?) </),
    home: await find('/', /<a href="\/tags\/ganjil">(.*?) ?</),
    post: await find(`/posts/${nameOf(1)}`, /<a href="\/tags\/ganjil"[^>]*>(.*?)</),
    feed: await find(`${TAG}/feed.xml`, new RegExp(`<title>${settings.name}: (.*?)</title>`)),
    item: await find('/feed.xml', /<category>(ganjil)<\/category>/i),
    overview: await find('/llms.txt', /^- \[(.*?)\]\(\S*\/tags\/ganjil\)/m),
  };
}

const everywhere = async (name: string) =>
  Object.fromEntries(Object.keys(await names()).map((place) => [place, name]));

test('a tag without a file has its most used spelling and counts its posts', async () => {
  assert.deepEqual(await names(), await everywhere('Ganjil'));
  assert.match(await read(TAG), /<p>18 artikel tentang Ganjil, dari yang terbaru\.<\/p>/);
  assert.doesNotMatch(await read(TAG), /topic-text"/);
});

test('the file of a tag gives it its name everywhere', async () => {
  writeTag('GANJIL', { lines: [`description: ${SENTENCE}`, 'aliases: [/tags/tak-genap]'] });
  const { published, removed, expired } = await publishAll(site, fresh, known);
  assert.deepEqual([published, removed], [[TAG], []]);
  assert.deepEqual(await names(), await everywhere('GANJIL'));
  for (const path of ['/', '/tags', TAG, `${TAG}/page/2`, `${TAG}/feed.xml`, '/tags/tak-genap']) {
    assert.ok(expired.includes(path), path);
  }
});

test('its sentence is on all its pages and in its feeds, its text on the first page alone', async () => {
  const pages = [TAG, `${TAG}/page/2`];
  for (const [index, address] of pages.entries()) {
    const html = await read(address);
    assert.ok(html.includes(`<p>${SENTENCE}</p>`), address);
    const { metas } = headOf(html);
    const meta = index === 0 ? SENTENCE : `${SENTENCE}, halaman 2`;
    assert.deepEqual(metas.get('description'), [meta]);
    assert.equal(Object(structuredDataOf(html)[0]).description, SENTENCE);
    assert.equal(html.includes('<p>Pengantar dengan '), index === 0, address);
  }
  assert.ok((await read(`${TAG}/feed.xml`)).includes(`<description>${SENTENCE}</description>`));
});

test('an old address of it leads to it in one hop, with and without a slash', async () => {
  for (const address of ['/tags/tak-genap', '/tags/tak-genap/']) {
    const { status, location } = await ask(address, site.origin);
    assert.deepEqual([status, location], [308, TAG], address);
  }
});

test('another text of it is on its first page, and no other page is rendered again', async () => {
  writeTag('GANJIL', {
    lines: [`description: ${SENTENCE}`, 'aliases: [/tags/tak-genap]'],
    body: `${TEXT} Baru.`,
  });
  const { expired } = await publishAll(site, fresh, known);
  assert.deepEqual(expired, [TAG]);
  assert.match(await read(TAG), /Baru\.<\/p>/);
});

test('another sentence and other old addresses of it are everywhere', async () => {
  writeTag('GANJIL', { lines: ['description: Lain.', 'aliases: [/yang-ganjil]'] });
  const { expired } = await publishAll(site, fresh, known);
  assert.deepEqual(expired.slice(0, 2), [TAG, `${TAG}/feed.xml`]);
  assert.ok(expired.includes(`${TAG}/page/2`));
  const answers = await Promise.all(
    ['/tags/tak-genap', '/yang-ganjil'].map((address) => ask(address, site.origin)),
  );
  assert.deepEqual(
    answers.map(({ status, location }) => [status, location]),
    [
      [404, null],
      [308, TAG],
    ],
  );
});

test('a link in its text follows the old address of a post', async () => {
  assert.match(await read(TAG), new RegExp(`<a href="/posts/${WITH_ALIAS}">tulisan</a>`));
  const number = Number(WITH_ALIAS.replace('tulisan-', ''));
  write(`posts/${WITH_ALIAS}.md`, toFile({ ...generatedPost(number), more: [] }));
  const other = { ...generatedPost(14), more: ['aliases: [/tulisan-lama]'] };
  write(`posts/${nameOf(14)}.md`, toFile(other));
  await publishAll(site, fresh, known);
  assert.match(await read(TAG), new RegExp(`<a href="/posts/${nameOf(14)}">tulisan</a>`));
});

test('a file with an error is held back, and the one before stays', async () => {
  const before = await readAll(site, known);
  writeTag('Genap', { body: 'Salah.' });
  const { status, heldBack, published, expired } = await publish(site);
  assert.deepEqual([status, published, expired], [422, [], []]);
  assert.deepEqual(heldBack, [
    {
      file: FILE,
      line: 2,
      column: 8,
      rule: 'title',
      message:
        '"Genap" is the tag "genap"; write a spelling of the tag "ganjil", or rename the file to genap.md',
    },
  ]);
  assert.deepEqual(differences(before, await readAll(site, known)), []);
});

test('it stays after a crash, and when all rendered pages are lost', async () => {
  const before = await readAll(site, known);
  for (const lost of [[], ['.next/pages']]) {
    await site.stop('SIGKILL');
    for (const name of lost) remove(name);
    site = await startPublishing();
    assert.deepEqual(differences(before, await readAll(site, known)), []);
  }
});

test('undo puts back what was written before', async () => {
  writeTag('ganjil');
  await publishAll(site, fresh, known);
  assert.deepEqual(await names(), await everywhere('ganjil'));
  const env = { ...process.env, PUBLISH_SECRET: SECRET, PORT: new URL(site.origin).port };
  const undo = ['--import', 'tsx', 'lib/cli/undo.ts'];
  const { stdout } = spawnSync(process.execPath, undo, { cwd: folder, encoding: 'utf8', env });
  assert.match(stdout, /^put back posts\/tags\/ganjil\.md$/m);
  assert.deepEqual(await names(), await everywhere('GANJIL'));
});

test('a tag that no post has is nowhere, and has its name with its first post', async () => {
  write('posts/tags/kelak.md', '---\ntitle: KELAK\n---\nMenunggu.\n');
  const { published, expired } = await publishAll(site, fresh, known);
  assert.deepEqual([published, expired], [[], []]);
  assert.equal((await ask('/tags/kelak', site.origin)).status, 404);
  write('posts/kelak.md', toFile({ ...generatedPost(40), tags: ['satu', 'kelak'] }));
  await publishAll(site, fresh, known);
  assert.match(await read('/tags/kelak'), /<h1>Topik: KELAK<\/h1>[\s\S]*<p>Menunggu\.<\/p>/);
});

test('a tag whose file goes has its most used spelling again', async () => {
  remove(FILE);
  const { published, removed } = await publishAll(site, fresh, known);
  assert.deepEqual([published, removed], [[TAG], []]);
  assert.deepEqual(await names(), await everywhere('Ganjil'));
  assert.match(await read(TAG), /<p>18 artikel tentang Ganjil, dari yang terbaru\.<\/p>/);
  assert.equal((await ask('/yang-ganjil', site.origin)).status, 404);
});

test('a name appears at its time by itself', async () => {
  const due = Date.now() + 3_000;
  writeTag('GANJIL', { lines: [`date: ${new Date(due).toISOString()}`] });
  assert.deepEqual((await publish(site)).published, []);
  assert.deepEqual(await names(), await everywhere('Ganjil'));
  await setTimeout(due + 1_000 - Date.now());
  assert.deepEqual(await names(), await everywhere('GANJIL'));
});
