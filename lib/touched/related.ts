import { isRelatedToAny, nearIn, relatedTo, weightOfTag } from '../related.ts';
import { newestFirst } from '../snapshot/order.ts';
import type { Change } from '../snapshot/update.ts';
import type { Post, Snapshot } from '../snapshot.ts';

/**
 * Above it all posts that may have other related ones count as such: to compare 100,000 would take
 * seconds, and with so many cache tags all pages expire anyway.
 */
const MOST_COMPARED = 5_000;

/** What came and went among the posts that may be related to one. */
type Near = { gone: Set<Post>; come: Set<Post> };

/** The posts of a tag before and after, and its edits; who has it no more went. */
export type EditedList = {
  old: readonly Post[];
  now: readonly Post[];
  edits: readonly Change<Post>[];
};

/** Posts that are as they were, with other related posts than before, by their slugs. */
export function besideOtherRelated(
  before: Snapshot,
  after: Snapshot,
  lists: readonly EditedList[],
): Set<string> {
  const near = new Map<Post, Near>();
  const isKept = (post: Post) =>
    near.has(post) || before.bySlug.get(post.slug) === after.bySlug.get(post.slug);
  for (const list of lists) {
    for (const post of postsNear(list)) {
      if (isKept(post)) near.set(post, differences(list, post, near.get(post)));
    }
  }
  const others = [...near].filter(
    ([post, { gone, come }]) =>
      near.size > MOST_COMPARED ||
      ((isRelatedToAny(before, post, gone) || isRelatedToAny(after, post, come)) &&
        slugsRelatedTo(before, post) !== slugsRelatedTo(after, post)),
  );
  return new Set(others.map(([{ slug }]) => slug));
}

/** Posts of the snapshot that show this one of it as a related post. */
export function* postsRelatedTo(snapshot: Snapshot, post: Post): Generator<Post> {
  const lists = post.tags.map(({ key }) => snapshot.tags.get(key)?.posts ?? []);
  for (const other of new Set(lists.flatMap((posts) => nearIn(posts, post)))) {
    if (isRelatedToAny(snapshot, other, [post])) yield other;
  }
}

/** Those near an edit; all posts of a list that weighs something else, which are few. */
function postsNear({ old, now, edits }: EditedList): Set<Post> {
  if (weightOfTag(old.length) !== weightOfTag(now.length)) {
    return new Set(old.length < now.length ? old : now);
  }
  return new Set(
    edits.flatMap(({ before, after }) => [
      ...(before ? nearIn(old, before) : []),
      ...(after ? nearIn(now, after) : []),
    ]),
  );
}

/** Adds what one list says to what others said of a post in it. */
function differences(
  { old, now }: EditedList,
  post: Post,
  { gone, come }: Near = { gone: new Set(), come: new Set() },
): Near {
  const [was, is] = [nearIn(old, post), nearIn(now, post)];
  const isReweighed = weightOfTag(old.length) !== weightOfTag(now.length);
  for (const other of isReweighed ? was : missingIn(is, was)) gone.add(other);
  for (const other of isReweighed ? is : missingIn(was, is)) come.add(other);
  return { gone, come };
}

/** Those of `posts` that another list, in the same order, has not. */
function missingIn(others: readonly Post[], posts: readonly Post[]): Post[] {
  let place = 0;
  return posts.filter((post) => {
    let other = others[place];
    while (other && newestFirst(other, post) < 0) other = others[++place];
    return other !== post;
  });
}

function slugsRelatedTo(snapshot: Snapshot, post: Post): string {
  return relatedTo(snapshot, post)
    .map(({ slug }) => slug)
    .join('/');
}
