import { isDeepStrictEqual } from 'node:util';
import { homePosts } from '../home.ts';
import { neighboursIn } from '../snapshot/order.ts';
import type { VisibleChange } from '../snapshot/update.ts';
import type { Post, Snapshot } from '../snapshot.ts';
import { archivePath, contentPath, postPath, postsPath, segmentsPath } from '../urls.ts';
import type { Differences } from './differences.ts';
import { otherFeeds } from './feeds.ts';
import { monthLists, otherPages, tagLists, toList } from './lists.ts';
import { postsRelatedTo } from './related.ts';

const MOST_PATHS = 100;

/** So that a large publish names the lists too, not only its posts. */
const FIRST_OWN = 50;

/** The addresses of pages that differ between two snapshots, most important first, at most 100. */
export function touchedPaths(
  before: Snapshot,
  after: Snapshot,
  changes: readonly VisibleChange[],
  differences: Differences,
): string[] {
  const paths = new Set<string>();
  for (const path of allPaths(before, after, changes, differences)) {
    paths.add(path);
    if (paths.size === MOST_PATHS) break;
  }
  return [...paths];
}

function* allPaths(
  before: Snapshot,
  after: Snapshot,
  changes: readonly VisibleChange[],
  differences: Differences,
): Generator<string> {
  const own = changes.map(contentPath);
  const involved = involvedPosts(after, changes, differences);
  const posts = toList(before.posts, after.posts, involved, differences, postsPath);
  const tags = tagLists(before, after, involved, differences);
  const months = monthLists(before, after, involved, differences);
  yield* own.slice(0, FIRST_OWN);
  if (!isDeepStrictEqual(homePosts(before), homePosts(after))) yield '/';
  yield* otherPages(posts, 1, 1);
  if (differences.tagIndex) yield '/tags';
  for (const list of tags) yield* otherPages(list, 1, 1);
  if (differences.archive) yield archivePath();
  for (const list of months) yield* otherPages(list, 1, 1);
  yield* own.slice(FIRST_OWN);
  yield* postPages(after, differences);
  yield* otherFeeds(before, after, changes, differences);
  yield* differences.aliases.map((path) => segmentsPath(path.slice(1).split('/')));
  for (const list of [posts, ...tags, ...months]) yield* otherPages(list, 2, list.last);
}

/** Posts as they were and are, where they or what others show of them changed. */
function involvedPosts(
  after: Snapshot,
  changes: readonly VisibleChange[],
  { cards }: Differences,
): Post[] {
  const changed = changes.flatMap((change) =>
    change.kind === 'post' ? [change.before, change.after] : [],
  );
  const shown = [...cards].map((slug) => after.bySlug.get(slug));
  return [...changed, ...shown].filter((post) => post !== undefined);
}

/** Pages of posts that show other posts, another card of one, or another name of a tag. */
function* postPages(
  after: Snapshot,
  { beside, related, cards, renamed }: Differences,
): Generator<string> {
  yield* [...beside, ...related, ...renamed].map(postPath);
  for (const slug of cards) {
    const post = after.bySlug.get(slug);
    if (!post) continue;
    const { older, newer } = neighboursIn(after.posts, post);
    for (const neighbour of [older, newer]) if (neighbour) yield postPath(neighbour.slug);
    for (const other of postsRelatedTo(after, post)) yield postPath(other.slug);
  }
}
