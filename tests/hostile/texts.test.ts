import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { schema } from '../../lib/feed-html-schema.ts';
import { site } from '../../lib/site.ts';
import { tagKey } from '../../lib/tags.ts';
import { absoluteUrl, type FeedForm, feedPaths, markdownPath, postPath } from '../../lib/urls.ts';
import { assertWellFormed, jsonFeedProblems, readWithRssParser } from '../feed-readers.ts';
import { sitemapDates } from '../site/machine-texts.ts';
import { sitemapProblems } from '../sitemap-schema.ts';
import { forEach, textAt } from './answers.ts';
import { readManifest } from './manifest.ts';
import { harmIn, strangeIn } from './page-parts.ts';
import { bodyOf, groupTag } from './post-files.ts';
import { addToSummary } from './summary.ts';

const { posts } = readManifest();
const groups = [...new Set(posts.map(({ index }) => groupTag(index)))];

/** The feed of all posts holds the newest; those of the groups hold all. */
const feeds = [undefined, ...groups].map((group) => ({
  paths: feedPaths(group && tagKey(group)),
  posts: posts
    .filter(({ index }) => group === undefined || groupTag(index) === group)
    .slice(0, site.postsPerFeed),
}));
const feedsAs = async (form: FeedForm) => {
  const texts = await forEach(
    feeds.map(({ paths }) => paths[form]),
    (text) => text,
  );
  return feeds.map((feed, index) => ({ ...feed, text: texts[index] ?? '' }));
};
addToSummary({ texts: 3 * feeds.length + posts.length + 2 });

for (const form of ['rss', 'atom'] as const) {
  test(`feeds as ${form} are well-formed, with every title whole`, async () => {
    const feeds = await feedsAs(form);
    await assertWellFormed(...feeds.map(({ text }) => text));
    for (const { text, posts } of feeds) {
      const { items } = await readWithRssParser(text);
      assert.deepEqual(
        items.map(({ title }) => title),
        posts.map(({ title }) => title),
      );
    }
  });
}

describe('feeds as JSON', async () => {
  const items = (await feedsAs('json')).map(({ text, posts }) => {
    const feed = JSON.parse(text);
    assert.deepEqual(jsonFeedProblems(feed), []);
    return { shown: feed.items as Record<string, string>[], posts };
  });

  test('have every title and summary whole', () => {
    for (const { shown, posts } of items) {
      assert.deepEqual(
        shown.map(({ title, summary }) => [title, summary]),
        posts.map(({ title, description }) => [title, description]),
      );
    }
  });

  test('have in their texts what the schema of feeds has, and nothing that runs', () => {
    for (const { content_html = '', url } of items.flatMap(({ shown }) => shown)) {
      const tree = fromHtml(content_html, { fragment: true });
      assert.deepEqual([strangeIn(tree, schema), harmIn(tree)], [[], []], url);
    }
  });
});

test('the sitemap is valid and names every post', async () => {
  const sitemap = await textAt('/sitemap.xml');
  assert.deepEqual(await sitemapProblems(sitemap), []);
  const addresses = sitemapDates(sitemap);
  for (const { slug } of posts) assert.ok(addresses.has(absoluteUrl(postPath(slug))));
});

test('the overview has a line for each post, topic and page, and no other', async () => {
  const lines = (await textAt('/llms.txt')).split('\n').filter((line) => line !== '');
  const strange = lines.filter((line, index) => {
    if (index < 2) return !/^[#>] /.test(line);
    return !/^(?:## \S.*|- \[.*\]\(http\S+\): .*)$/.test(line);
  });
  assert.deepEqual(strange, []);
});

test('a post as markdown is its title in one line and its text as it was written', async () => {
  const sources = await forEach(
    posts.map(({ slug }) => markdownPath(slug)),
    (text) => text,
  );
  for (const [index, { title, strings }] of posts.entries()) {
    const source = sources[index] ?? '';
    const body = bodyOf(strings).replace(/\r\n?/g, '\n').trim();
    assert.equal(source.split('\n', 1)[0], `# ${title.replace(/\s+/g, ' ').trim()}`);
    assert.ok(source.endsWith(`\n\n${body}\n`), source);
  }
});
