import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../lib/text/en.ts';
import { id } from '../../lib/text/id.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const feed = read('public/feed.css');
const pages = read('app/globals.css');

/** What a style sheet says of a custom property, each time it does. */
function valuesOf(css: string, name: string): string[] {
  return [...css.matchAll(new RegExp(`^\\s*${name}: (.*);$`, 'gm'))].map(([, value = '']) => value);
}

test('feed.css has the colours and forms of pages', () => {
  for (const name of ['--ground', '--panel', '--ink', '--quiet', '--line', '--accent', '--leaf']) {
    const [value] = valuesOf(feed, name);
    assert.ok(value, name);
    assert.equal(value, valuesOf(pages, name)[0], name);
  }
});

test('feed.css has its words in each language of the site', () => {
  assert.equal(valuesOf(feed, '--notice').length, 2);
  assert.deepEqual(valuesOf(feed, '--empty'), [`"${id.noPosts}"`, `"${en.noPosts}"`]);
});
