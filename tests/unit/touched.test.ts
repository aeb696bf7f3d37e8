import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { updateSnapshot, type VisibleChange } from '../../lib/snapshot/update.ts';
import { makeSnapshot, type Snapshot } from '../../lib/snapshot.ts';
import { touchedBy } from '../../lib/touched.ts';
import { contentPath, isFeedPath, tagPath } from '../../lib/urls.ts';
import { allPaths, pageAt } from './every-page.ts';
import { RandomSite } from './random-site.ts';

/** Paths of the pages that show something else, and of those whose text may be another. */
function changedPaths(before: Snapshot, after: Snapshot, changes: VisibleChange[]): Set<string> {
  const paths = new Set([...allPaths(before), ...allPaths(after)]);
  const has = ({ kind, slug }: VisibleChange) => kind !== 'tag' || paths.has(tagPath(slug));
  const own = changes.filter(has).map(contentPath);
  const changed = [...paths].filter(
    (path) => !isDeepStrictEqual(pageAt(before, path).data, pageAt(after, path).data),
  );
  const slugs = changes.filter(({ kind }) => kind === 'post').map(({ slug }) => slug);
  const feeds = [...paths].filter(
    (path) => isFeedPath(path) && holdsAny(pageAt(after, path).data, slugs),
  );
  return new Set([...own, ...changed, ...feeds]);
}

/** Whether a feed holds a post whose text may be another. */
function holdsAny(feed: unknown, slugs: readonly string[]): boolean {
  const { posts = [] } = Object(feed) as { posts?: { slug: string }[] };
  return posts.some(({ slug }) => slugs.includes(slug));
}

for (const seed of [11, 12, 13]) {
  test(`touchedBy() tells of every page that changed and of no other, seed ${seed}`, async () => {
    const site = new RandomSite(seed);
    for (let count = 0; count < 150; count++) await site.add();
    let before = makeSnapshot([...site.files.values()], site.now);
    for (let step = 0; step < 120; step++) {
      const result = updateSnapshot(before, await site.step(), site.now);
      const after = result.snapshot;
      const { tags, paths } = touchedBy(before, after, result.changes);
      const changed = changedPaths(before, after, result.changes);
      const carried = new Map([...changed].map((path) => [path, pageAt(before, path).tags]));
      for (const [path, its] of carried) {
        assert.ok(
          its.some((tag) => tags.includes(tag)),
          `step ${step}: ${path} is not expired`,
        );
      }
      const all = new Set([...carried.values()].flat());
      const needless = tags.filter((tag) => !all.has(tag) && tag !== 'pages');
      assert.deepEqual(needless, [], `step ${step}: nothing that changed carries these`);
      assert.deepEqual(
        paths.filter((path) => !changed.has(path)),
        [],
        `step ${step}`,
      );
      const missing = [...changed].filter(
        (path) => !paths.includes(path) && !path.startsWith('/blog/'),
      );
      if (paths.length < 100) assert.deepEqual(missing, [], `step ${step}`);
      else assert.equal(paths.length, 100);
      before = after;
    }
  });
}
