'use cache';

import { cacheLife, cacheTag } from 'next/cache';
import { tagsOf } from './cache-tags.ts';
import { getSnapshot } from './live-content.ts';
import { newestTagKeys } from './queries.ts';

// Which pages a build renders ahead: all others are rendered when they are first asked for.

/** Slugs of the newest `limit` posts. */
export async function getNewestSlugs(limit: number) {
  cacheLife('max');
  cacheTag(...tagsOf.newestSlugs());
  return (await getSnapshot()).posts.slice(0, limit).map(({ slug }) => slug);
}

/** Keys of the tags of the newest `limit` posts, at most `limit`. */
export async function getNewestTagKeys(limit: number) {
  cacheLife('max');
  cacheTag(...tagsOf.newestTags());
  return newestTagKeys(await getSnapshot(), limit);
}

/** Slugs of the editors' pages. */
export async function getPageSlugs() {
  cacheLife('max');
  cacheTag(...tagsOf.pageSlugs());
  return [...(await getSnapshot()).pages.keys()].sort();
}
