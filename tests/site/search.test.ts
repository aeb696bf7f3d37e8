import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchPath } from '../../lib/urls.ts';
import { ask } from './pages.ts';

const h1 = (html: string) => /<h1>(.*?)<\/h1>/.exec(html)?.[1];
const titles = (html: string) =>
  [...html.matchAll(/<h2><a href="\/posts\/([^"]*)"/g)].map(([, slug]) => slug);

test('a search finds posts by other forms of their words, the best first', async () => {
  const { status, headers, text } = await ask(searchPath('perahan asi'));
  assert.equal(status, 200);
  assert.equal(headers.get('cache-control'), 'private, max-age=60');
  assert.equal(titles(text)[0], 'cara-menyimpan-asi-perah');
  assert.match(text, /<mark>ASI<\/mark> <mark>Perah<\/mark>/);
  assert.match(text, /<meta name="robots" content="noindex, follow"/);
  assert.doesNotMatch(text, /rel="canonical"/);
});

test('it is a light page, with a field that keeps the query', async () => {
  const { text } = await ask(searchPath('menyusui'));
  assert.doesNotMatch(text, /_next\/static\/chunks|__next_f/);
  assert.match(text, /<input type="search"[^>]* name="q" value="menyusui"\/>/);
});

test('a topic that the query names comes before the posts', async () => {
  const { text } = await ask(searchPath('penambah asi'));
  assert.ok(
    text.indexOf('href="/tags/penambah-asi"') < text.indexOf('<ol class="search-results">'),
  );
});

test('results have pages, and no others', async () => {
  const { text } = await ask(searchPath('bayi'));
  assert.match(text, /<a href="\/search\?q=bayi&amp;page=2" rel="next">/);
  const second = await ask(searchPath('bayi', 2));
  assert.equal(second.status, 200);
  assert.match(second.text, /rel="prev"/);
  assert.equal(
    titles(second.text).some((slug) => titles(text).includes(slug)),
    false,
  );
  assert.equal((await ask(searchPath('bayi', 99))).status, 404);
});

test('a search that finds nothing says so, and shows topics and the newest posts', async () => {
  const { status, text } = await ask(searchPath('zzzqqq'));
  assert.equal(status, 200);
  assert.match(text, /Belum ada artikel dengan kata ini/);
  assert.match(text, /class="topic-list"/);
  assert.match(text, /<h3><a href="\/posts\//);
});

for (const path of ['/search', '/search?q=', '/search?q=%00%00', '/search?q=%ff', '/search?x=1']) {
  test(`${path} asks what to look for`, async () => {
    const { status, text } = await ask(path);
    assert.equal(status, 200);
    assert.equal(h1(text), 'Cari');
  });
}

test('a query of 200 letters is looked for, a longer one is not', async () => {
  assert.equal(h1((await ask(searchPath('a'.repeat(200)))).text), `Cari “${'a'.repeat(200)}”`);
  assert.equal(h1((await ask(searchPath('a'.repeat(201)))).text), 'Cari');
});

test('signs that mean something to paths and pages are words like others', async () => {
  for (const query of ['..', '../../.env', 'a/b?c#d', '<script>alert(1)</script>', '"onfocus="x']) {
    const { status, text } = await ask(searchPath(query));
    assert.equal(status, 200, query);
    assert.doesNotMatch(text, /<script>alert|"onfocus="x/);
  }
});

test('paths below /search that lead to no search are not found, or to what they were', async () => {
  for (const path of ['/search/foo', '/search/label/asi', '/search/YXNp', '/search/YXNp/01']) {
    assert.equal((await ask(path)).status, 404, path);
  }
});

test('no search is kept', async () => {
  for (const _ of 'ab') {
    const { headers } = await ask(searchPath('kolostrum'));
    assert.equal(headers.get('x-nextjs-cache'), 'MISS');
  }
});

test('every page has a field to search with, and names the description of the search', async () => {
  const { text } = await ask('/tentang');
  assert.match(text, /<search class="search"><form action="\/search">/);
  assert.match(text, /<link rel="search" type="application\/opensearchdescription\+xml"/);
  const description = await ask('/opensearch.xml');
  assert.match(description.text, /template="[^"]*\/search\?q=\{searchTerms\}"/);
});

test('a 404 has the words of its address in its field', async () => {
  const { status, text } = await ask('/2019/03/cara-memerah-asi_dengan.tangan.html');
  assert.equal(status, 404);
  assert.match(text, / value="cara memerah asi dengan tangan"/);
  assert.match((await ask('/%22%3E%3Cscript%3E')).text, / value="script"/);
});
