'use cache';

import { cacheLife, cacheTag } from 'next/cache';
import { archiveYears, listMonth } from './archive.ts';
import { cardTags, linkTags, tagsOf } from './cache-tags.ts';
import { homePosts, topTags } from './home.ts';
import { getSnapshot } from './live-content.ts';
import { paintPost, paintPosts } from './painted-posts.ts';
import { renderBody } from './post-body.ts';
import {
  findPage,
  findPost,
  listPosts,
  listTagPosts,
  listTags,
  newestTagKeys,
  resolveOldPath,
} from './queries.ts';
import { search } from './search/results.ts';

// An edit in development makes what is cached here stale. A build leaves this out.
if (process.env.NODE_ENV === 'development') import.meta.glob('/posts/**/*.md', { eager: true });

// What routes call: the queries of `queries.ts`, each tagged with what it depends on. Its own tags
// are set before the look-up, so that an absence is expired too; those of the posts that it shows,
// and of the links in its text, after it. Nothing changes by itself with time.

export async function getHomePosts() {
  keepUntil(tagsOf.home());
  const { lead, featured, newest, topics } = homePosts(await getSnapshot());
  cacheTag(...cardTags([lead, ...featured, ...newest]));
  return {
    lead: lead && (await paintPost(lead)),
    featured: await paintPosts(featured),
    newest: await paintPosts(newest),
    topics,
  };
}

export async function getPostsPage(page: number) {
  keepUntil(tagsOf.postsPage());
  const listing = listPosts(await getSnapshot(), page);
  if (!listing) return undefined;
  cacheTag(...cardTags(listing.posts));
  return { ...listing, posts: await paintPosts(listing.posts) };
}

/** All years and months with posts. */
export async function getArchive() {
  keepUntil(tagsOf.archive());
  return archiveYears(await getSnapshot());
}

/** A page of the posts of a month such as `2026-03`; undefined for a month without posts. */
export async function getMonthPage(month: string, page: number) {
  keepUntil(tagsOf.monthPage(month));
  const listing = listMonth(await getSnapshot(), month, page);
  if (!listing) return undefined;
  cacheTag(...cardTags(listing.posts));
  return { ...listing, posts: await paintPosts(listing.posts) };
}

export async function getTags() {
  keepUntil(tagsOf.tagIndex());
  return listTags(await getSnapshot());
}

/** A page of a tag's posts, on page 1 with the text about it; undefined for a tag without posts. */
export async function getTagPage(key: string, page: number) {
  keepUntil(tagsOf.tagPage(key));
  const snapshot = await getSnapshot();
  const listing = listTagPosts(snapshot, key, page);
  if (!listing) return undefined;
  const { posts, about } = listing;
  cacheTag(...cardTags(posts));
  const body = about && (await renderBody(snapshot, 'tag', about));
  cacheTag(...linkTags(body?.links ?? [], posts.length));
  return { ...listing, posts: await paintPosts(posts), body };
}

/** A post with its neighbours, related posts and its text; undefined when readers may not see it. */
export async function getPost(slug: string) {
  keepUntil(tagsOf.post(slug));
  const snapshot = await getSnapshot();
  const found = findPost(snapshot, slug);
  if (!found) return undefined;
  const { post, previous, next, related } = found;
  const shown = [previous, next, ...related];
  cacheTag(...cardTags(shown));
  const body = await renderBody(snapshot, 'post', post);
  cacheTag(...linkTags(body.links, shown.length));
  return { ...found, post: await paintPost(post), body };
}

/** A page from `posts/pages/` and its text. */
export async function getPage(slug: string) {
  keepUntil(tagsOf.page(slug));
  const snapshot = await getSnapshot();
  const page = findPage(snapshot, slug);
  if (!page) return undefined;
  const body = await renderBody(snapshot, 'page', page);
  cacheTag(...linkTags(body.links));
  return { page, body };
}

/** Page `page` of the posts that a query finds; undefined beyond the last. */
export async function getSearchResults(query: string, page: number) {
  keepUntil(tagsOf.search());
  return search(query, page);
}

/** Where an old path leads now. */
export async function getRedirect(path: string) {
  keepUntil(tagsOf.redirect(path));
  return resolveOldPath(await getSnapshot(), path);
}

/** Slugs of the newest `limit` posts, for prerendering. */
export async function getNewestSlugs(limit: number) {
  keepUntil(tagsOf.newestSlugs());
  return (await getSnapshot()).posts.slice(0, limit).map(({ slug }) => slug);
}

/** Topics with most posts. */
export async function getTopTags() {
  keepUntil(tagsOf.topTags());
  return topTags(await getSnapshot());
}

/** Keys of the tags of the newest `limit` posts, at most `limit`, for prerendering. */
export async function getNewestTagKeys(limit: number) {
  keepUntil(tagsOf.newestTags());
  return newestTagKeys(await getSnapshot(), limit);
}

/** Slugs of the editors' pages, for prerendering. */
export async function getPageSlugs() {
  keepUntil(tagsOf.pageSlugs());
  return [...(await getSnapshot()).pages.keys()].sort();
}

function keepUntil(expired: readonly string[]): void {
  cacheLife('max');
  cacheTag(...expired);
}
