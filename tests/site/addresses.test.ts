import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, localLinks } from './pages.ts';

const POST = '/posts/cara-meningkatkan-produksi-asi';
const STORING = '/posts/cara-menyimpan-asi-perah';

test('every address that the site links to answers 200', async () => {
  const seen = new Set(['/']);
  const failed: string[] = [];
  for (const path of seen) {
    const { status, text, headers } = await ask(path);
    if (status !== 200) failed.push(`${path} ${status}`);
    if (!headers.get('content-type')?.includes('text/html')) continue;
    for (const link of localLinks(text)) seen.add(link);
  }
  assert.deepEqual(failed, []);
  assert.ok(seen.size > 60, `the crawl found only ${seen.size} addresses`);
});

const REDIRECTS: [from: string, to: string][] = [
  ['/blog', '/posts'],
  ['/blog/', '/posts'],
  ['/blog/cara-meningkatkan-produksi-asi', POST],
  ['/blog/cara-meningkatkan-produksi-asi/', POST],
  ['/blog/2020-03-10-cara-meningkatkan-produksi-asi', POST],
  ['/blog/2020-03-10-cara-meningkatkan-produksi-asi/', POST],
  ['/blog/2021-03-08-mitos-dan-fakta-menyusui/', '/posts/2021-03-08-mitos-dan-fakta-menyusui'],
  ['/posts/page/1', '/posts'],
  ['/posts/page/1/', '/posts'],
  ['/tags/menyusui/page/1', '/tags/menyusui'],
  ['/simpan-asi', STORING],
  ['/simpan-asi/', STORING],
  ['/2021/07/menyimpan-asi-perah.html', STORING],
  ['/about', '/tentang'],
  ['/about/', '/tentang'],
  ['/tags/penambah-asi/', '/tags/penambah-asi'],
  [`${POST}/`, POST],
  ['/posts/?x=1', '/posts?x=1'],
];

const HOSTILE: [from: string, to: string][] = [
  ['/%2Fexample.com/', '/%2Fexample.com'],
  ['/%2F%2Fexample.com/', '/%2F%2Fexample.com'],
  ['/%5Cexample.com/', '/%5Cexample.com'],
  ['/trailing-slash/%2Fexample.com', '/%2Fexample.com'],
  ['/a%0D%0ASet-Cookie:b=c/', '/a%0D%0ASet-Cookie%3Ab%3Dc'],
  ['/caf%C3%A9/', '/caf%C3%A9'],
  ['/a%3Fb/', '/a%3Fb'],
];

for (const [from, to] of HOSTILE) {
  test(`${from} leads to no other host and into no other header`, async () => {
    const { status, location, headers } = await ask(from);
    assert.deepEqual([status, location, headers.get('set-cookie')], [308, to, null]);
  });
}

for (const [from, to] of REDIRECTS) {
  test(`${from} leads to ${to} in one permanent redirect`, async () => {
    const { status, location } = await ask(from);
    assert.deepEqual([status, location], [308, to]);
    assert.equal((await ask(to)).status, 200);
  });
}

const MISSING = [
  '/posts/tidak-ada',
  '/posts/page/99',
  '/posts/page/0',
  '/posts/page/02',
  '/posts/page/x',
  '/posts/-',
  '/tags/tidak-ada',
  '/tags/menyusui/page/99',
  '/blog/tidak-ada',
  '/zzz',
  '/a/b/c',
  '/Posts',
  '/posts/..%2f..%2fpackage',
];

for (const path of MISSING) {
  test(`${path} answers 404 with the site's own page`, async () => {
    const { status, text } = await ask(path);
    assert.equal(status, 404);
    assert.match(text, /<html lang="id" class="[^"]+">/);
    assert.match(text, /<h1>Halaman tidak ditemukan<\/h1>/);
    assert.match(text, /<meta name="robots" content="noindex"\/>/);
    assert.doesNotMatch(text, /__next|rel="canonical"/);
  });
}

const HIDDEN = [
  'catatan-draf-relaktasi',
  'surat-untuk-ibu-tahun-2099',
  'relaktasi',
  'kapsul-waktu',
];

test('the draft and the future post are nowhere', async () => {
  const seen = new Set(['/']);
  for (const path of seen) {
    const { text, headers } = await ask(path);
    if (!headers.get('content-type')?.includes('text/html')) continue;
    for (const name of HIDDEN) assert.ok(!text.includes(`/${name}`), `${path} names ${name}`);
    for (const link of localLinks(text)) if (!link.startsWith('/_next/')) seen.add(link);
  }
  for (const name of HIDDEN) {
    assert.equal((await ask(`/posts/${name}`)).status, 404);
    assert.equal((await ask(`/tags/${name}`)).status, 404);
  }
});
