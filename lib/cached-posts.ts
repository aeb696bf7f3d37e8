'use cache';

import { cacheLife, cacheTag } from 'next/cache';
import { archiveYears, listMonth } from './archive.ts';
import { cardTags, linkTags, tagsOf } from './cache-tags.ts';
import { homePosts, topTags } from './home.ts';
import { paintPost, paintPosts } from './painted-posts.ts';
import { renderBody } from './post-body.ts';
import {
  findPage,
  findPost,
  type Listing,
  listPosts,
  listTagPosts,
  listTags,
  resolveOldPath,
} from './queries.ts';
import { search } from './search/results.ts';
import { editorsView, problemsAt, shownSnapshot } from './shown-content.ts';

// In development an edit makes what is cached here stale, see `content-note.ts`. A build leaves it out.
if (process.env.NODE_ENV === 'development') {
  import.meta.glob('/.data/development/*.note', { eager: true });
}

// What routes call: the queries of `queries.ts`, each tagged with what it depends on. Its own tags
// are set before the look-up, so that an absence is expired too; those of the posts that it shows,
// and of the links in its text, after it. Nothing changes by itself with time. In draft mode Next
// caches nothing of it, and editors see what readers do not.

export async function getHomePosts() {
  keepUntil(tagsOf.home());
  const { lead, featured, newest, topics } = homePosts(await shownSnapshot());
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
  return painted(listPosts(await shownSnapshot(), page));
}

/** All years and months with posts. */
export async function getArchive() {
  keepUntil(tagsOf.archive());
  return archiveYears(await shownSnapshot());
}

/** A page of the posts of a month such as `2026-03`; undefined for a month without posts. */
export async function getMonthPage(month: string, page: number) {
  keepUntil(tagsOf.monthPage(month));
  return painted(listMonth(await shownSnapshot(), month, page));
}

export async function getTags() {
  keepUntil(tagsOf.tagIndex());
  return listTags(await shownSnapshot());
}

/** A page of a tag's posts, on page 1 with the text about it; undefined for a tag without posts. */
export async function getTagPage(key: string, page: number) {
  keepUntil(tagsOf.tagPage(key));
  const snapshot = await shownSnapshot();
  const listing = listTagPosts(snapshot, key, page);
  if (!listing) return undefined;
  const { posts, about } = listing;
  cacheTag(...cardTags(posts));
  const body = about && (await renderBody(snapshot, about));
  cacheTag(...linkTags(body?.links ?? [], posts.length));
  return { ...listing, posts: await paintPosts(posts), body };
}

/** A post with its neighbours, related posts and its text; undefined when readers may not see it. */
export async function getPost(slug: string) {
  keepUntil(tagsOf.post(slug));
  const snapshot = await shownSnapshot();
  const found = findPost(snapshot, slug);
  if (!found) return undefined;
  const { post, previous, next, related } = found;
  const shown = [previous, next, ...related];
  cacheTag(...cardTags(shown));
  const body = await renderBody(snapshot, post);
  cacheTag(...linkTags(body.links, shown.length));
  return { ...found, post: await paintPost(post), body };
}

/** A page from `posts/pages/` and its text. */
export async function getPage(slug: string) {
  keepUntil(tagsOf.page(slug));
  const snapshot = await shownSnapshot();
  const page = findPage(snapshot, slug);
  if (!page) return undefined;
  const body = await renderBody(snapshot, page);
  cacheTag(...linkTags(body.links));
  return { page, body };
}

/** Page `page` of the posts that a query finds; undefined beyond the last. */
export async function getSearchResults(query: string, page: number) {
  keepUntil(tagsOf.search());
  return search(query, page);
}

/** Where an old path leads now, and for editors what is wrong with the file whose page it is. */
export async function getTraces(path: string) {
  keepUntil(tagsOf.redirect(path));
  return { target: resolveOldPath(await shownSnapshot(), path), problems: await problemsAt(path) };
}

/** Topics with most posts. */
export async function getTopTags() {
  keepUntil(tagsOf.topTags());
  return topTags(await shownSnapshot());
}

/** What editors are told on every page; undefined for readers. */
export async function getEditorsView() {
  keepUntil([]);
  return editorsView();
}

/** A listing with the colours of its pictures, tagged with the posts that it shows. */
async function painted(listing: Listing | undefined) {
  if (!listing) return undefined;
  cacheTag(...cardTags(listing.posts));
  return { ...listing, posts: await paintPosts(listing.posts) };
}

function keepUntil(expired: readonly string[]): void {
  cacheLife('max');
  cacheTag(...expired);
}
