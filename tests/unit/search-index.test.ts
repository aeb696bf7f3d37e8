import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody, readContent } from '../../lib/posts.ts';
import { documentAmong, searchDocument } from '../../lib/search/document.ts';
import { SearchIndex } from '../../lib/search/search-index.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { SEARCH_QUERIES, type SearchQuery } from '../search-queries.ts';

const named = new Set(SEARCH_QUERIES.flatMap(({ slugs }) => slugs));
const { posts } = makeSnapshot(await readContent(), Date.parse('2026-11-28T00:00:00Z'));
const index = new SearchIndex();
for (const post of posts) {
  if (!named.has(post.slug)) continue;
  index.put(post.slug, searchDocument(post, readBody({ file: post.file }).body));
}

const found = (query: string) => index.find(query).map(({ slug }) => slug);
const isAmongBest = ({ query, slugs }: SearchQuery) =>
  found(query)
    .slice(0, 5)
    .includes(slugs[0] ?? '');

test('of the written queries 19 in 20 find their post among the best five', () => {
  const missed = SEARCH_QUERIES.filter((query) => !isAmongBest(query));
  const share = 1 - missed.length / SEARCH_QUERIES.length;
  assert.ok(share >= 0.95, missed.map(({ query }) => query).join('\n'));
});

test('of those with typing errors, too', () => {
  const typos = SEARCH_QUERIES.filter(({ kind }) => kind === 'typo');
  assert.ok(typos.filter(isAmongBest).length >= 0.95 * typos.length);
});

const document = (title: string, text = '') =>
  searchDocument({ title, description: '', tags: [] }, text);

test('what was put, replaced and removed is found, found anew and not found', () => {
  const small = new SearchIndex();
  small.put('a', document('Memerah ASI', 'Kulkas.'));
  assert.deepEqual(
    small.find('perahan').map(({ slug, roots }) => ({ slug, roots })),
    [{ slug: 'a', roots: ['perah'] }],
  );
  small.put('a', document('Tidur'));
  assert.deepEqual(small.find('perah'), []);
  assert.equal(small.find('ketiduran')[0]?.slug, 'a');
  small.remove('a');
  assert.deepEqual(small.find('tidur'), []);
});

test('a word of the title tells more than one of a heading, and that more than one of the text', () => {
  const small = new SearchIndex();
  small.put('text', document('Satu', 'Tentang kolostrum.'));
  small.put('heading', document('Dua', '## Kolostrum\n\nTentang itu.'));
  small.put('title', document('Kolostrum', 'Tentang itu.'));
  assert.deepEqual(
    small.find('kolostrum').map(({ slug }) => slug),
    ['title', 'heading', 'text'],
  );
});

test('the index that was written down finds the same', () => {
  const read = SearchIndex.from(JSON.parse(JSON.stringify(index)));
  for (const { query } of SEARCH_QUERIES) {
    assert.deepEqual(
      read.find(query).map(({ slug }) => slug),
      found(query),
    );
  }
});

test('nothing is found by a query without a word', () => {
  for (const query of ['', ' ', '…', '<>', '\0']) assert.deepEqual(index.find(query), []);
});

test('of a very large site all but the texts is found', () => {
  const post = { title: 'Judul', description: 'Ringkasan', tags: [{ name: 'ASI' }] };
  const body = '## Bagian\n\nKalimat.\n';
  const rest = { title: 'Judul', description: 'Ringkasan', tags: 'ASI', headings: 'Bagian' };
  assert.deepEqual(documentAmong(25_000, post, body), searchDocument(post, body));
  assert.deepEqual(documentAmong(25_001, post, body), { ...rest, text: '' });
  assert.match(searchDocument(post, body).text, /Kalimat/);
});

test('of very many posts those with the rarest root of a query are found first, and not all of the others', () => {
  const large = new SearchIndex();
  for (let number = 0; number < 1_100; number++)
    large.put(`common-${number}`, document('Menyusui'));
  for (const slug of ['rare-0', 'rare-1']) large.put(slug, document('Tanya', 'Tentang kolostrum.'));
  const slugs = large.find('menyusui kolostrum').map(({ slug }) => slug);
  assert.equal(slugs.length, 1_000);
  assert.deepEqual(slugs.slice(0, 2).sort(), ['rare-0', 'rare-1']);
});
