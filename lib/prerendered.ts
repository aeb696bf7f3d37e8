'use cache';

import { cacheLife, cacheTag } from 'next/cache';
import { archiveYears } from './archive.ts';
import { tagsOf } from './cache-tags.ts';
import { getSnapshot } from './live-content.ts';
import { newestTagKeys } from './queries.ts';
import type { Snapshot } from './snapshot.ts';

// Which pages a build renders ahead: all others are rendered when they are first asked for.

/** Slugs of the newest `limit` posts. */
export async function getNewestSlugs(limit: number) {
  cacheLife('max');
  cacheTag(...tagsOf.newestSlugs());
  return inBuild(({ posts }) => posts.slice(0, limit).map(({ slug }) => slug));
}

/** Keys of the tags of the newest `limit` posts, at most `limit`. */
export async function getNewestTagKeys(limit: number) {
  cacheLife('max');
  cacheTag(...tagsOf.newestTags());
  return inBuild((snapshot) => newestTagKeys(snapshot, limit));
}

/** Slugs of the editors' pages. */
export async function getPageSlugs() {
  cacheLife('max');
  cacheTag(...tagsOf.pageSlugs());
  return inBuild(({ pages }) => [...pages.keys()].sort());
}

/** The months of the newest year, as they stand in an address. */
export async function getNewestMonths() {
  cacheLife('max');
  cacheTag(...tagsOf.archive());
  return inBuild((snapshot) => {
    const [newest] = archiveYears(snapshot);
    return newest?.months.map(({ month }) => ({ year: newest.year, month: month.slice(5) })) ?? [];
  });
}

/**
 * Nothing in development, where nothing is rendered ahead: Next asks for each open page five more times
 * when such a list has changed.
 */
async function inBuild<Item>(list: (snapshot: Snapshot) => Item[]): Promise<Item[]> {
  return process.env.NODE_ENV === 'development' ? [] : list(await getSnapshot());
}
