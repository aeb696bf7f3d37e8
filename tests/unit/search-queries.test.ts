import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody, readContent } from '../../lib/posts.ts';
import { stem } from '../../lib/search/stem.ts';
import { contentWords } from '../../lib/search/stop-words.ts';
import { wordsOf } from '../../lib/search/words.ts';
import { makeSnapshot, type Post } from '../../lib/snapshot.ts';
import { SEARCH_QUERIES, type SearchQuery } from '../search-queries.ts';

/** Only the posts that the queries name: who writes another one need not care about this file. */
const named = new Set(SEARCH_QUERIES.flatMap(({ slugs }) => slugs));
const snapshot = makeSnapshot(await readContent(), Date.parse('2026-11-28T00:00:00Z'));
const posts = snapshot.posts.filter(({ slug }) => named.has(slug));

const rootsOf = (text: string) => wordsOf(text).map(stem);

/** How often each root stands in a post; a word of the title counts as eight. */
function countRoots({ file, title, description, tags }: Post): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const root of rootsOf(text)) counts.set(root, (counts.get(root) ?? 0) + weight);
  };
  add(title, 8);
  add(description, 3);
  add(tags.map(({ name }) => name).join(' '), 2);
  add(readBody({ file }).body.replace(/\]\([^)]*\)/g, ']'), 1);
  return counts;
}

const indexed = posts.map((post) => ({ slug: post.slug, counts: countRoots(post) }));
const lengths = indexed.map(({ counts }) => [...counts.values()].reduce((a, b) => a + b, 0));
const meanLength = lengths.reduce((a, b) => a + b, 0) / lengths.length;

/** The slugs of the posts with a word of the query, the best first: no more than tf-idf. */
function found({ query }: SearchQuery): string[] {
  const roots = contentWords(wordsOf(query)).map(stem);
  const weights = roots.map((root) => {
    const having = indexed.filter(({ counts }) => counts.has(root)).length;
    return having === 0 ? 0 : Math.log(1 + indexed.length / having);
  });
  const scored = indexed.map(({ slug, counts }, index) => {
    const steepness = 0.3 + 0.9 * ((lengths[index] ?? 0) / meanLength);
    const scores = roots.map((root, place) => {
      const count = counts.get(root) ?? 0;
      return (count / (count + steepness)) * (weights[place] ?? 0);
    });
    return { slug, score: scores.reduce((a, b) => a + b, 0) };
  });
  const hits = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return hits.map(({ slug }) => slug);
}

const ofKind = (kind: SearchQuery['kind']) => SEARCH_QUERIES.filter((item) => item.kind === kind);
const firstOf = ({ slugs }: SearchQuery) => slugs[0] ?? '';

/** Words so common here that counting them does not tell which post is meant; an index may do better. */
const HARD = ['bb bayi ga naik', 'bayi jarang kencing'];

test('there are queries of each kind, each once, for posts that readers see', () => {
  assert.ok(SEARCH_QUERIES.length >= 80);
  assert.ok(ofKind('form').length >= 30);
  assert.ok(ofKind('typo').length >= 15);
  assert.equal(new Set(SEARCH_QUERIES.map(({ query }) => query)).size, SEARCH_QUERIES.length);
  assert.deepEqual([...named].sort(), posts.map(({ slug }) => slug).sort());
});

test('queries of kind "form" have a word of the title in another form, and those others do not', () => {
  const titles = new Map(posts.map(({ slug, title }) => [slug, wordsOf(title)]));
  const hasOtherForm = (item: SearchQuery) => {
    const title = titles.get(firstOf(item)) ?? [];
    const roots = title.map(stem);
    return wordsOf(item.query).some((word) => !title.includes(word) && roots.includes(stem(word)));
  };
  const plain = ofKind('plain').filter(hasOtherForm);
  const form = ofKind('form').filter((item) => !hasOtherForm(item));
  assert.deepEqual(
    [...plain, ...form].map(({ query }) => query),
    [],
  );
});

test('counting common roots finds the expected post among the best five', () => {
  const missed = [...ofKind('plain'), ...ofKind('form')]
    .filter((item) => !found(item).slice(0, 5).includes(firstOf(item)))
    .map(({ query }) => query);
  assert.deepEqual(missed, HARD);
});

test('and in nine of ten queries as one of the best two', () => {
  const queries = [...ofKind('plain'), ...ofKind('form')];
  const high = queries.filter((item) => found(item).slice(0, 2).includes(firstOf(item)));
  assert.ok(high.length >= 0.9 * queries.length, `${high.length} of ${queries.length}`);
});
