import type { Post } from '../snapshot.ts';
import { placeIn } from './sorted-list.ts';

/** The order of posts everywhere: as moments, newest first; slugs decide between equal ones. */
export function newestFirst(a: Post, b: Post): number {
  return b.time - a.time || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
}

/** The posts beside one that stands in `posts`, by their time. */
export function neighboursIn(
  posts: readonly Post[],
  post: Post,
): { older: Post | undefined; newer: Post | undefined } {
  const place = placeIn(posts, post, newestFirst);
  return { older: posts[place + 1], newer: posts[place - 1] };
}
