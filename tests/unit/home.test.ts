import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homePosts, topTags } from '../../lib/home.ts';
import { site } from '../../lib/site.ts';
import { datedPosts as posts } from './dated-posts.ts';
import { postOf, type SiteFiles, snapshotOf } from './temporary-site.ts';

const PER_PAGE = site.postsPerPage;

const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);

test('homePosts() leads with the newest featured post and shows none twice', async () => {
  const snapshot = await snapshotOf(posts(PER_PAGE + 5, 'featuredpost: true', (i) => i % 4 === 1));
  const { lead, featured, newest } = homePosts(snapshot);
  assert.equal(lead?.slug, 'p01');
  assert.deepEqual(slugs(featured), ['p05', 'p09', 'p13']);
  assert.equal(newest.length, PER_PAGE);
  assert.deepEqual(slugs(newest).slice(0, 5), ['p00', 'p02', 'p03', 'p04', 'p06']);
});

test('homePosts() leads with the newest post where none is featured', async () => {
  const { lead, featured, newest } = homePosts(await snapshotOf(posts(3)));
  assert.equal(lead?.slug, 'p00');
  assert.deepEqual([slugs(featured), slugs(newest)], [[], ['p01', 'p02']]);
});

test('homePosts() fills up with the newest though the featured posts are old', async () => {
  const total = PER_PAGE + 3;
  const snapshot = await snapshotOf(posts(total, 'featuredpost: true', (i) => i === total - 1));
  const { lead, featured, newest } = homePosts(snapshot);
  assert.deepEqual([lead?.slug, featured], [`p${total - 1}`, []]);
  assert.deepEqual(slugs(newest), slugs(snapshot.posts.slice(0, PER_PAGE)));
});

test('topTags() takes the twelve tags with most posts, by name where they have as many', async () => {
  const files: SiteFiles = {};
  for (let index = 0; index < 14; index++) {
    const name = `t${String(index).padStart(2, '0')}`;
    files[`posts/a${index}.md`] = postOf('A', '2024-01-01', `tags: [${name}]`);
    if (index > 9) files[`posts/b${index}.md`] = postOf('B', '2024-01-01', `tags: [${name}]`);
    if (index > 11) files[`posts/c${index}.md`] = postOf('C', '2024-01-01', `tags: [${name}]`);
  }
  const snapshot = await snapshotOf(files);
  const top = topTags(snapshot).map(({ name, count }) => `${name} ${count}`);
  assert.equal(top.length, 12);
  assert.deepEqual(top.slice(0, 5), ['t12 3', 't13 3', 't10 2', 't11 2', 't00 1']);
  assert.equal(top.at(-1), 't07 1');
  assert.deepEqual(homePosts(snapshot).topics, topTags(snapshot));
});
