import { isDeepStrictEqual } from 'node:util';
import { describeTag } from '../queries.ts';
import { site } from '../site.ts';
import type { VisibleChange } from '../snapshot/update.ts';
import type { Post, Snapshot } from '../snapshot.ts';
import { feedPaths } from '../urls.ts';
import { type Differences, listsOf } from './differences.ts';

/** The addresses of the feeds that differ: those of all posts, then those of tags. */
export function* otherFeeds(
  before: Snapshot,
  after: Snapshot,
  changes: readonly VisibleChange[],
  { renamed, described }: Differences,
): Generator<string> {
  const posts = changes.filter(({ kind }) => kind === 'post');
  const others = new Set([...posts.map(({ slug }) => slug), ...renamed]);
  if (isOtherFeed(before.posts, after.posts, others)) yield* Object.values(feedPaths());
  for (const key of new Set([...described, ...involvedTags(before, after, others)])) {
    const [old, now] = listsOf(before, after, key);
    if (sentenceOf(before, key) !== sentenceOf(after, key) || isOtherFeed(old, now, others)) {
      yield* Object.values(feedPaths(key));
    }
  }
}

/** What the feed says of its tag: how many posts it has, where editors say nothing. */
function sentenceOf(snapshot: Snapshot, key: string): string | undefined {
  const tag = snapshot.tags.get(key);
  return tag && describeTag(snapshot, tag);
}

/** Whether it holds other posts, in another order, or one that is itself another. */
function isOtherFeed(
  old: readonly Post[],
  now: readonly Post[],
  others: ReadonlySet<string>,
): boolean {
  const [was, is] = [slugsIn(old), slugsIn(now)];
  return !isDeepStrictEqual(was, is) || is.some((slug) => others.has(slug));
}

function slugsIn(posts: readonly Post[]): string[] {
  return posts.slice(0, site.postsPerFeed).map(({ slug }) => slug);
}

/** All tags that a post had or has. */
function involvedTags(before: Snapshot, after: Snapshot, slugs: ReadonlySet<string>): Set<string> {
  const posts = [...slugs].flatMap((slug) => [before.bySlug.get(slug), after.bySlug.get(slug)]);
  return new Set(posts.flatMap((post) => post?.tags.map(({ key }) => key) ?? []));
}
