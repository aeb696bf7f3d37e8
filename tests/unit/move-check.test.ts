import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { readOldUrls } from '../../lib/move-check/old-urls.ts';
import { checkMove } from '../../lib/move-check.ts';
import { runCli } from './cli.ts';
import { smallServer } from './small-server.ts';
import { type SiteFiles, siteOf } from './temporary-site.ts';

function page(h1: string, title = `${h1} | Dekap Pagi`): string {
  return `<!doctype html><title>${title}</title><h1>${h1}</h1>`;
}

/** What the new site answers: a page, or a status and where it leads. */
const ANSWERS: Record<string, string | [status: number, location?: string]> = {
  '/': page('Dekap Pagi'),
  '/posts/kopi': page('Kopi  pagi &amp; SORE'),
  '/blog/kopi/': [308, '/posts/kopi'],
  '/blog/tetap/': page('Tetap'),
  '/blog/301/': [301, '/posts/kopi'],
  '/tags/teh-hijau/': [308, '/tags/teh-hijau'],
  '/tags/teh-hijau': page('Topik: Teh hijau'),
  '/blog/302/': [302, '/posts/kopi'],
  '/blog/dua/': [308, '/blog/kopi/'],
  '/blog/buntu/': [308, '/hilang'],
  '/blog/keluar/': [308, 'https://lain.example/x'],
  '/blog/tanpa/': [308],
  '/blog/rusak/': [500],
};

let [asking, most] = [0, 0];
const base = await smallServer(async ({ url = '' }, response) => {
  asking += 1;
  most = Math.max(most, asking);
  await sleep(url === '/lambat' ? 400 : 5);
  asking -= 1;
  const answer = ANSWERS[url] ?? [404];
  if (typeof answer === 'string')
    return response.setHeader('Content-Type', 'text/html').end(answer);
  const [status, location] = answer;
  response
    .writeHead(status, location === undefined ? {} : { Location: location })
    .end('<h1>404</h1>');
});

/** The top of a folder with these files. */
function folderOf(files: SiteFiles): string {
  return path.dirname(siteOf({ 'posts/.keep': '', ...files }).posts);
}

async function check(files: SiteFiles, input: string, args: string[] = ['--base', base]) {
  const top = folderOf(files);
  const { status, stdout, stderr } = await runCli('move-check', top, [input, ...args]);
  return { status, lines: stdout.split('\n').filter(Boolean), stderr: stderr.trim() };
}

test('a list of addresses and paths is asked for, each once', async () => {
  const list =
    '# Halaman\nhttps://lama.example/blog/kopi/\r\n\n/blog/tetap/\n/blog/kopi/\n/blog/301/\n';
  assert.deepEqual(await check({ 'urls.txt': list }, 'urls.txt'), {
    status: 0,
    lines: [],
    stderr: '3 old addresses: 1 answer in their place, 2 by one redirect, 0 do not',
  });
});

test('what a reader would not find is told, a line each', async () => {
  const bad = ['302', 'dua', 'buntu', 'keluar', 'tanpa', 'rusak', 'hilang'];
  const { status, lines, stderr } = await check(
    { 'urls.txt': bad.map((name) => `/blog/${name}/\n`).join('') },
    'urls.txt',
  );
  assert.equal(status, 1);
  assert.deepEqual(lines, [
    '/blog/302/: 302 to /posts/kopi; a page that moved wants 301 or 308',
    '/blog/dua/: two redirects, by /blog/kopi/ to /posts/kopi; lead it there at once',
    '/blog/buntu/: it leads to /hilang, but there: 404; give the page an alias, or write it anew',
    '/blog/keluar/: it leads to another site, https://lain.example/x; lead it to a page of this one',
    '/blog/tanpa/: 308 without an address; lead it to a page',
    '/blog/rusak/: 500; see what is wrong with the server',
    '/blog/hilang/: 404; give the page an alias, or write it anew',
  ]);
  assert.equal(stderr, '7 old addresses: 0 answer in their place, 0 by one redirect, 7 do not');
});

test('the pages of a public folder must keep their titles', async () => {
  const files = {
    'public/index.html': page('', 'Lama'),
    'public/blog/kopi/index.html': page('KOPI pagi & sore', 'KOPI pagi & sore | Blog'),
    'public/blog/tetap/index.html': '<title>Tetap | Blog</title>',
    'public/blog/301/index.html': page('Teh', 'Teh | Blog'),
    'public/tags/teh-hijau/index.html': '<title>#TehHijau | Blog</title><h3>2 posts</h3>',
    'public/404/index.html': page('404'),
    'public/admin/index.html': page('CMS'),
    'public/page-data/app-data.json': '{}',
  };
  const { status, lines, stderr } = await check(files, 'public');
  assert.deepEqual(lines, [
    '/: another title, "Dekap Pagi" instead of "Lama"; see whether it is the same page',
    '/blog/301/: it leads to /posts/kopi, but there: another title, "Kopi  pagi & SORE" instead of "Teh"; see whether it is the same page',
  ]);
  assert.equal(stderr, '5 old addresses: 1 answer in their place, 2 by one redirect, 2 do not');
  assert.equal(status, 1);
});

const URLSET = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const sitemap = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset ${URLSET} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${paths
    .map(
      (loc) =>
        `<url><loc> https://lama.example${loc} </loc><image:image><image:loc>https://lama.example/a.jpg</image:loc></image:image></url>`,
    )
    .join('')}</urlset>`;
const index = (...names: string[]) =>
  `<sitemapindex ${URLSET}>${names.map((name) => `<sitemap><loc><![CDATA[https://lama.example/peta/${name}]]></loc></sitemap>`).join('')}</sitemapindex>`;

test('a sitemap and an index beside its parts are read', () => {
  const top = folderOf({
    'sitemap-index.xml': index('0.xml', '1.xml'),
    '0.xml': sitemap('/', '/blog/a%20b/?x=1&amp;y=2'),
    '1.xml': sitemap('/blog/é/', '/'),
  });
  const paths = readOldUrls(path.join(top, 'sitemap-index.xml')).map(({ path }) => path);
  assert.deepEqual(paths, ['/', '/blog/a%20b/?x=1&y=2', '/blog/%C3%A9/']);
});

const UNREADABLE: [input: string, files: SiteFiles, said: RegExp][] = [
  ['tidak-ada.xml', {}, /^There is no .*; name a sitemap, a list of addresses or a public folder$/],
  [
    'a.txt',
    { 'a.txt': '/a\nbukan alamat\n' },
    /^.*a\.txt:2: "bukan alamat" is neither an address nor a path; /,
  ],
  ['a.txt', { 'a.txt': '\n' }, /holds no addresses/],
  ['public', { 'public/a.css': '' }, /holds no addresses/],
  ['a.xml', { 'a.xml': sitemap('/').slice(0, -20) }, /a\.xml:1: it is not a whole sitemap \(/],
  ['a.xml', { 'a.xml': '<rss></rss>' }, /is not a sitemap; its first element must be urlset/],
  ['a.xml', { 'a.xml': index('b.xml') }, /b\.xml cannot be read/],
  ['a.xml', { 'a.xml': index('b.xml'), 'b.xml': index('a.xml') }, /index within an index/],
  [
    'a.xml.gz',
    { 'a.xml.gz': Buffer.from([0x1f, 0x8b, 8, 0]) },
    /is compressed; unpack it with gunzip$/,
  ],
];

for (const [input, files, said] of UNREADABLE) {
  test(`${input} is refused: ${said.source}`, async () => {
    const { status, lines, stderr } = await check(files, input);
    assert.deepEqual([status, lines], [1, []]);
    assert.match(stderr, said);
    assert.ok(!stderr.includes('\n'), stderr);
  });
}

test('a server that is not there is told in one sentence', async () => {
  const { status, lines, stderr } = await check({ 'a.txt': '/\n' }, 'a.txt', [
    '--base',
    'http://127.0.0.1:9',
  ]);
  assert.deepEqual([status, lines], [1, []]);
  assert.match(
    stderr,
    /^No server answers at http:\/\/127\.0\.0\.1:9 \(.+\); start the new site with npm start, or name its address with --base$/,
  );
});

test('a server is asked a few things at a time', async () => {
  most = 0;
  const urls = Array.from({ length: 30 }, (_, at) => ({ path: `/x/${at}`, titles: undefined }));
  const outcomes = await checkMove(urls, base);
  assert.equal(outcomes.length, 30);
  assert.ok(most > 1 && most <= 4, `${most} at a time`);
});

test('an answer that takes too long is told, and the others are asked for', async () => {
  const urls = ['/lambat', '/blog/kopi/'].map((path) => ({ path, titles: undefined }));
  assert.deepEqual(await checkMove(urls, base, 200), [
    {
      kind: 'problem',
      path: '/lambat',
      message: 'no answer within 0.2 s; see what keeps the server busy',
    },
    { kind: 'redirected', path: '/blog/kopi/' },
  ]);
});
