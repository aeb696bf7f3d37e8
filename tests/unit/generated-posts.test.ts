import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { test } from 'node:test';
import {
  bodyEdition,
  generatePost,
  titleEdition,
  withBodyEdition,
  withTitleEdition,
} from '../../bench/publish/posts.ts';
import { PICTURES } from '../../bench/publish/site-copy.ts';
import { TAGS } from '../../bench/publish/vocabulary.ts';
import { checkContent } from '../../lib/content-check.ts';
import { parseFrontMatter } from '../../lib/front-matter.ts';
import { countWords } from '../../lib/plain-text.ts';
import { tagKey } from '../../lib/tags.ts';
import { root } from '../site/site.ts';
import { siteOf } from './temporary-site.ts';

const COUNT = 300;
const posts = Array.from({ length: COUNT }, (_, index) => generatePost(index, PICTURES));

function read(text: string) {
  const { frontMatter, body, problems } = parseFrontMatter(text, 'posts/x.md', 'post');
  assert.deepEqual(problems, []);
  return { ...frontMatter, words: countWords(body) };
}

test('a post is the same each time it is generated', () => {
  const again = [299, 0, 7].map((index) => generatePost(index, PICTURES));
  assert.deepEqual(again, [posts[299], posts[0], posts[7]]);
});

test('the posts are those that were measured before', () => {
  const hash = createHash('sha256');
  for (const index of posts.keys()) hash.update(generatePost(index, ['/img/x.webp']).text);
  assert.equal(hash.digest('hex').slice(0, 16), '8c3367fc12263783');
});

test('generated posts have no problem, not even a warning', async () => {
  const files = posts.map(({ slug, text }) => [`posts/${slug}.md`, text]);
  const folders = siteOf(Object.fromEntries(files));
  const checked = await checkContent({ ...folders, public: path.join(root, 'public') });
  assert.deepEqual([checked.problems, checked.files.length], [[], COUNT]);
});

test('a post has about 600 words', () => {
  const words = posts.map(({ text }) => read(text).words);
  const mean = words.reduce((sum, count) => sum + count, 0) / COUNT;
  assert.ok(mean > 580 && mean < 620, `${mean} on average`);
  assert.ok(Math.min(...words) > 480 && Math.max(...words) < 750);
});

test('a post has 9 tags of 200, the first of them far more often than the last', () => {
  assert.equal(new Set(TAGS.map(tagKey)).size, 200);
  const used = posts.map(({ text }) => read(text).tags ?? []);
  assert.ok(used.every((tags) => new Set(tags).size === 9));
  const timesUsed = (name = '') => used.filter((tags) => tags.includes(name)).length;
  assert.ok(timesUsed(TAGS[0]) > COUNT / 2);
  assert.ok(TAGS.slice(100).every((tag) => timesUsed(tag) < COUNT / 10));
});

test('another edition of the body changes its number alone', () => {
  const { text } = generatePost(3, PICTURES);
  const edited = withBodyEdition(withBodyEdition(text, 1), 2);
  assert.equal(edited.replace(bodyEdition(2), bodyEdition(0)), text);
  assert.notEqual(edited, text);
  assert.equal(read(edited).words, read(text).words);
});

test('another edition of the title changes the title alone', () => {
  const { text } = generatePost(3, PICTURES);
  const edited = withTitleEdition(withTitleEdition(text, 1), 2);
  assert.equal(read(edited).title, `${read(text).title}${titleEdition(2)}`);
  assert.equal(edited.replace(titleEdition(2), ''), text);
});
