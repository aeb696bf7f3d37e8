import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import robotsParser from 'robots-parser';
import { robotsText } from '../../lib/robots.ts';
import { type CrawlerClass, site } from '../../lib/site.ts';

const ADDRESS = `${site.url}/robots.txt`;
const PATHS = ['/', '/posts/x', '/img/x.webp', '/_next/static/x.woff2', '/share.jpg', '/feed.xml'];

/** One of each class, and some that search engines and messengers send. */
const CRAWLERS: Record<CrawlerClass, string[]> = {
  training: ['GPTBot', 'ClaudeBot', 'Google-Extended', 'CCBot', 'meta-externalagent'],
  search: ['OAI-SearchBot', 'PerplexityBot'],
  userFetch: ['ChatGPT-User', 'Claude-User'],
};
const EVERYONE = ['Googlebot', 'bingbot', 'facebookexternalhit', 'WhatsApp', 'TelegramBot'];

function isAllowed(crawler: string): boolean[] {
  const robots = robotsParser(ADDRESS, robotsText());
  return PATHS.map((path) => robots.isAllowed(site.url + path, crawler) ?? false);
}

describe('robotsText() lets everyone read everything', () => {
  for (const crawler of EVERYONE) {
    test(crawler, () => assert.ok(isAllowed(crawler).every(Boolean)));
  }
});

for (const [name, crawlers] of Object.entries(CRAWLERS)) {
  describe(`robotsText() does with crawlers of the class ${name} what the site says`, () => {
    const wanted = site.aiCrawlers[name as CrawlerClass]; // A key of CRAWLERS.
    for (const crawler of crawlers) {
      test(crawler, () => assert.ok(isAllowed(crawler).every((allowed) => allowed === wanted)));
    }
  });
}

test('robotsText() names the sitemap', () => {
  assert.deepEqual(robotsParser(ADDRESS, robotsText()).getSitemaps(), [`${site.url}/sitemap.xml`]);
});
