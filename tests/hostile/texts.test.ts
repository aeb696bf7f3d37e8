import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { schema } from '../../lib/feed-html-schema.ts';
import { absoluteUrl, feedPaths, markdownPath, postPath } from '../../lib/urls.ts';
import { assertWellFormed, jsonFeedProblems, readWithRssParser } from '../feed-readers.ts';
import { sitemapDates } from '../site/machine-texts.ts';
import { sitemapProblems } from '../sitemap-schema.ts';
import { forEach, textAt } from './answers.ts';
import { SETTINGS } from './hostile-site.ts';
import { isLongRun, readManifest } from './manifest.ts';
import { harmIn, strangeIn } from './page-parts.ts';
import { bodyOf } from './post-files.ts';
import { addToSummary } from './summary.ts';

const { posts } = readManifest();
const feeds = feedPaths();
const inFeeds = posts.slice(0, SETTINGS.postsPerFeed);
addToSummary({ texts: posts.length + Object.keys(feeds).length + 2 });

test('feeds hold every post of the short run', { skip: isLongRun() }, () => {
  assert.equal(inFeeds.length, posts.length);
});

for (const path of [feeds.rss, feeds.atom]) {
  test(`${path} is well-formed, with every title whole`, async () => {
    const xml = await textAt(path);
    await assertWellFormed(xml);
    const { items } = await readWithRssParser(xml);
    assert.deepEqual(
      items.map(({ title }) => title),
      inFeeds.map(({ title }) => title),
    );
  });
}

describe('the feed as JSON', async () => {
  const feed = JSON.parse(await textAt(feeds.json));
  const items: Record<string, string>[] = feed.items;

  test('has every title and summary whole', () => {
    assert.deepEqual(jsonFeedProblems(feed), []);
    assert.deepEqual(
      items.map(({ title, summary }) => [title, summary]),
      inFeeds.map(({ title, description }) => [title, description]),
    );
  });

  test('has in its texts what the schema of feeds has, and nothing that runs', () => {
    for (const { content_html = '', url } of items) {
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
