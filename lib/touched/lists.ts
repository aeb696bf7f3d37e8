import { monthOf, postsOfMonth } from '../archive.ts';
import { site } from '../site.ts';
import { newestFirst } from '../snapshot/order.ts';
import { placeIn } from '../snapshot/sorted-list.ts';
import type { Post, Snapshot } from '../snapshot.ts';
import { monthPath, tagPath } from '../urls.ts';
import { type Differences, listsOf } from './differences.ts';

/** A list of posts that is cut into pages: of those from `first` to `last` some are others. */
export type PagedList = {
  first: number;
  last: number;
  isOther: (page: number) => boolean;
  pathOf: (page: number) => string;
};

/**
 * How the pages of a list differ. `involved` are its posts that changed, as they were and are.
 * Every page shows how many posts there are in all.
 */
export function toList(
  old: readonly Post[],
  now: readonly Post[],
  involved: readonly Post[],
  { cards }: Differences,
  pathOf: PagedList['pathOf'],
): PagedList {
  if (old.length !== now.length) return wholeList(old, now, pathOf);
  const isOtherAt = (place: number) => {
    const slug = now[place]?.slug;
    return slug !== old[place]?.slug || (slug !== undefined && cards.has(slug));
  };
  return {
    ...pagesOf(old, now, involved),
    isOther: (page) => placesOn(page).some(isOtherAt),
    pathOf,
  };
}

/** The lists of all tags of the involved posts, and of those with another sentence. */
export function tagLists(
  before: Snapshot,
  after: Snapshot,
  involved: readonly Post[],
  differences: Differences,
): PagedList[] {
  const { described } = differences;
  const groups = new Map<string, Post[]>([...described].map((key) => [key, []]));
  for (const post of involved) {
    for (const { key } of post.tags) {
      const group = groups.get(key) ?? [];
      group.push(post);
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, posts]) => {
    const pathOf = (page: number) => tagPath(key, page);
    const lists = listsOf(before, after, key);
    return described.has(key)
      ? wholeList(...lists, pathOf)
      : toList(...lists, posts, differences, pathOf);
  });
}

/** The lists of all months of the involved posts. */
export function monthLists(
  before: Snapshot,
  after: Snapshot,
  involved: readonly Post[],
  differences: Differences,
): PagedList[] {
  return [...new Set(involved.map(monthOf))].map((month) =>
    toList(
      postsOfMonth(before, month),
      postsOfMonth(after, month),
      involved.filter((post) => monthOf(post) === month),
      differences,
      (page) => monthPath(month, page),
    ),
  );
}

/** A list of which every page is another. */
function wholeList(
  old: readonly Post[],
  now: readonly Post[],
  pathOf: PagedList['pathOf'],
): PagedList {
  const last = pageOf(Math.max(old.length, now.length) - 1);
  return { first: 1, last, isOther: () => true, pathOf };
}

/** Those of the list's pages from `from` to `to` that are others. */
export function* otherPages(list: PagedList, from: number, to: number): Generator<string> {
  const last = Math.min(to, list.last);
  for (let page = Math.max(from, list.first); page <= last; page++) {
    if (list.isOther(page)) yield list.pathOf(page);
  }
}

/** The first and the last page that may be another: only posts that changed part the others. */
function pagesOf(
  old: readonly Post[],
  now: readonly Post[],
  involved: readonly Post[],
): Pick<PagedList, 'first' | 'last'> {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const post of involved) {
    for (const list of [old, now]) {
      const page = pageOf(placeIn(list, post, newestFirst));
      [first, last] = [Math.min(first, page), Math.max(last, page)];
    }
  }
  return { first, last };
}

function pageOf(place: number): number {
  return Math.floor(place / site.postsPerPage) + 1;
}

function placesOn(page: number): number[] {
  const from = (page - 1) * site.postsPerPage;
  return Array.from({ length: site.postsPerPage }, (_, index) => from + index);
}
