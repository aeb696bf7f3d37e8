import { tagTrait, weigherOf } from './related/traits.ts';
import { neighboursIn, newestFirst } from './snapshot/order.ts';
import { type Compare, placeIn } from './snapshot/sorted-list.ts';
import type { Post, Snapshot } from './snapshot.ts';

/** How many related posts a page shows. */
const SHOWN = 3;

/**
 * How far a post looks in the lists of its tags, to either side of itself: what a page costs stays
 * the same when the site grows, and a new post changes few pages of others.
 */
const REACH = 30;

/** What it counts to have the root of a word in common. */
const WEIGHT_OF_ROOT = 1;

/**
 * The posts that go best with one of the snapshot, at most three, the best first: of those near it
 * in the lists of its tags, without its neighbours in time, those with which it has the rarest tags
 * and the most words of title and description in common; of equal ones the nearest in time.
 */
export function relatedTo(snapshot: Snapshot, post: Post): Post[] {
  return [...new Set(candidatesFor(snapshot, post))].sort(orderFor(snapshot, post)).slice(0, SHOWN);
}

/**
 * Whether `relatedTo` answers any of `others`, which are near the post in the list of a tag of it.
 * Takes far less time where it does not: three better ones are soon found.
 */
export function isRelatedToAny(snapshot: Snapshot, post: Post, others: Iterable<Post>): boolean {
  const order = orderFor(snapshot, post);
  const isBeside = besideOf(snapshot, post);
  const isShown = (other: Post) => {
    const better = new Set<Post>();
    for (const candidate of candidatesFor(snapshot, post)) {
      if (order(candidate, other) < 0) better.add(candidate);
      if (better.size === SHOWN) return false;
    }
    return true;
  };
  return [...others].some((other) => !isBeside(other) && isShown(other));
}

/** The posts near one in a list that holds it, with itself, in the order of the list. */
export function nearIn(posts: readonly Post[], post: Post): readonly Post[] {
  const place = placeIn(posts, post, newestFirst);
  return posts.slice(Math.max(0, place - REACH), place + REACH + 1);
}

/**
 * What it counts to have a tag of this many posts in common, from 6 down to 1: a rare tag says more.
 * In steps, so that one more post seldom changes it, and from 32 posts on never.
 */
export function weightOfTag(posts: number): number {
  return Math.max(1, 6 - Math.floor(Math.log2(Math.max(1, posts))));
}

/** A post comes once for each tag by which it is near. */
function* candidatesFor(snapshot: Snapshot, post: Post): Generator<Post> {
  const isBeside = besideOf(snapshot, post);
  for (const { key } of post.tags) {
    for (const other of nearIn(snapshot.tags.get(key)?.posts ?? [], post)) {
      if (!isBeside(other)) yield other;
    }
  }
}

/** Whether a post is the one itself, or one of the two that its page links to anyway. */
function besideOf({ posts }: Snapshot, post: Post): (other: Post) => boolean {
  const { older, newer } = neighboursIn(posts, post);
  return (other) => other === post || other === older || other === newer;
}

/** The best first; each is weighed when it is first compared. */
function orderFor(snapshot: Snapshot, post: Post): Compare<Post> {
  const weigh = weigherFor(snapshot, post);
  const scores = new Map<Post, number>();
  const scoreOf = (other: Post) => {
    const score = scores.get(other) ?? weigh(other);
    scores.set(other, score);
    return score;
  };
  const distance = ({ time }: Post) => Math.abs(time - post.time);
  return (a, b) => scoreOf(b) - scoreOf(a) || distance(a) - distance(b) || newestFirst(a, b);
}

function weigherFor({ tags }: Snapshot, post: Post): (other: Post) => number {
  const ofTags = new Map(
    post.tags.map(({ key }) => [tagTrait(key), weightOfTag(tags.get(key)?.posts.length ?? 0)]),
  );
  return weigherOf(post, (trait) => ofTags.get(trait) ?? WEIGHT_OF_ROOT);
}
