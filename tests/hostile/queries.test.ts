import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { schema } from '../../lib/markdown/schema.ts';
import { tidyQuery } from '../../lib/search/query.mjs';
import { site } from '../../lib/site.ts';
import { text } from '../../lib/text.ts';
import { headIn } from '../site/head.ts';
import { origin } from '../site/pages.ts';
import { forEach } from './answers.ts';
import { hostileQuery } from './hostile-queries.ts';
import { isLongRun, readManifest } from './manifest.ts';
import { partsOf } from './page-parts.ts';
import { INNOCENT_TAG } from './post-files.ts';
import { isAlive, problemsOf, requestFor, sendRaw, statusesOf } from './raw-requests.ts';
import { hostileStrings } from './strings.ts';
import { addToSummary } from './summary.ts';

const { secret } = readManifest();
const all = isLongRun();
const strings = hostileStrings().content;

/** Some of each kind; in the long run each string. */
const QUERIES = all ? 2_000 : 150;

/** With so many more, what is kept of each would show. */
const MANY = 10_000;

/** Searches for words that stand in posts, for a topic and for what is nowhere. */
const INNOCENT = [
  'q=kalimat',
  'q=kalimat&page=2',
  `q=${encodeURIComponent(INNOCENT_TAG)}`,
  'q=qxvqxvqxv',
  'q=',
];

const pagesFor = (searches: readonly string[]) =>
  forEach(
    searches.map((search) => `/search?${search}`),
    (html, path) => {
      const tree = fromHtml(html);
      return { path, ...partsOf(tree, schema), titles: headIn(tree).titles };
    },
  );

const known = new Set((await pagesFor(INNOCENT)).flatMap(({ names }) => [...names]));

/** What the page of a query must not be or have. */
async function problemsOfQueries(from: number, to: number): Promise<string[]> {
  const queries = Array.from({ length: to - from }, (_, index) =>
    hostileQuery(strings, from + index),
  );
  const pages = await pagesFor(queries.map((query) => `q=${query}`));
  return pages.flatMap(({ path, names, harm, heading, titles }) => {
    const typed = new URL(path, origin).searchParams.get('q') ?? '';
    const query = tidyQuery(typed);
    const wanted = query === undefined ? text.search : text.searchFor(query);
    const strange = [...names].filter((name) => !known.has(name));
    const isShown = heading === wanted && titles.join() === `${wanted} | ${site.name}`;
    return [...strange, ...harm, ...(isShown ? [] : [`${heading}`])].map(
      (what) => `${path}: ${what}`,
    );
  });
}

test('the page of a hostile query shows it as text, and has nothing that others do not have', async () => {
  addToSummary({ queries: QUERIES });
  assert.deepEqual(await problemsOfQueries(0, QUERIES), []);
});

test('ten thousand queries leave nothing in memory', { skip: !all }, async () => {
  addToSummary({ queries: MANY - QUERIES });
  const before = residentMegabytes();
  assert.deepEqual(await problemsOfQueries(QUERIES, MANY), []);
  const after = residentMegabytes();
  assert.ok(after < before + 100, `${before} MB before, ${after} MB after`);
});

test('a query too long for a request is refused', async () => {
  const answer = await sendRaw(origin, requestFor(`/search?q=${'a'.repeat(100_000)}`));
  assert.deepEqual([statusesOf(answer), problemsOf(answer, secret)], [[431], []]);
  assert.ok(await isAlive(origin));
});

/** What the server under test has in memory; on Linux alone. */
function residentMegabytes(): number {
  const status = readFileSync(`/proc/${process.env.SITE_PID}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
}
