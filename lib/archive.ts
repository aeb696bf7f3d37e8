import { type Listing, listing } from './queries.ts';
import type { Post, Snapshot } from './snapshot.ts';

/** A month of the site's zone, such as `2026-03`, and how many posts it has. */
export type CountedMonth = { month: string; count: number };

/** A year with its months that have posts, the newest first. */
export type ArchiveYear = { year: string; count: number; months: CountedMonth[] };

/** All years with posts, the newest first. Leaps from month to month: 100,000 posts take no longer. */
export function archiveYears({ posts }: Pick<Snapshot, 'posts'>): ArchiveYear[] {
  const years: ArchiveYear[] = [];
  for (let place = 0, end = 0; place < posts.length; place = end) {
    const month = monthOf(posts[place]);
    end = firstFrom(posts, month, isBefore);
    const known = years.at(-1);
    const year = month.slice(0, 4);
    const last = known?.year === year ? known : { year, count: 0, months: [] };
    if (last !== known) years.push(last);
    last.months.push({ month, count: end - place });
    last.count += end - place;
  }
  return years;
}

/** Page `page` of a month's posts; undefined for a month without posts and beyond the last page. */
export function listMonth(snapshot: Snapshot, month: string, page: number): Listing | undefined {
  const posts = postsOfMonth(snapshot, month);
  return posts.length > 0 ? listing(snapshot, posts, page) : undefined;
}

/** The posts of a month, newest first. */
export function postsOfMonth({ posts }: Pick<Snapshot, 'posts'>, month: string): readonly Post[] {
  const isNotAfter = (one: string, other: string) => one <= other;
  return posts.slice(firstFrom(posts, month, isNotAfter), firstFrom(posts, month, isBefore));
}

/** The month of a post's date, which stands in the site's zone. */
export function monthOf(post: Post | undefined): string {
  return post?.date.slice(0, 7) ?? '';
}

function isBefore(one: string, other: string): boolean {
  return one < other;
}

/** Where the first post stands whose month is to `month` as wanted, in a list newest first. */
function firstFrom(
  posts: readonly Post[],
  month: string,
  isWanted: (one: string, other: string) => boolean,
): number {
  let [low, high] = [0, posts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isWanted(monthOf(posts[middle]), month)) high = middle;
    else low = middle + 1;
  }
  return low;
}
