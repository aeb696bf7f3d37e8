import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinkChecker, LinkState } from 'linkinator';
import { site } from '../../lib/site.ts';
import { origin } from './pages.ts';

// What someone else's program that follows every link of every page finds. Addresses of other sites
// are left out: nothing leaves this machine.

const links = async (path: string) => {
  const { links } = await new LinkChecker().check({
    path: origin + path,
    recurse: true,
    concurrency: 4,
    timeout: 30_000,
    linksToSkip: async (link) => ![origin, site.url].includes(new URL(link).origin),
    urlRewriteExpressions: [{ pattern: new RegExp(`^${site.url}(?=/|$)`), replacement: origin }],
  });
  return links;
};

test('linkinator finds nothing broken', async () => {
  const found = await links('/');
  const broken = found.filter(({ state }) => state === LinkState.BROKEN);
  assert.deepEqual(
    broken.map(({ url, status, parent }) => `${status} ${url} on ${parent}`),
    [],
  );
  const paths = found.map(({ url }) => new URL(url).pathname);
  for (const path of ['/share.jpg', '/feed.xml', '/tags/menyusui/feed.json', '/posts/page/3']) {
    assert.ok(paths.includes(path), `${path} was not looked at`);
  }
});
