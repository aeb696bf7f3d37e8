'use cache';

import { cacheLife, cacheTag } from 'next/cache';
import { cacheTags } from './cache-tags.ts';
import { paintPost, paintPosts } from './painted-posts.ts';
import { renderBody } from './post-body.ts';
import { getSnapshot } from './posts.ts';
import {
  findPage,
  findPost,
  homePosts,
  listPosts,
  listTagPosts,
  listTags,
  oldPostSlugs,
  resolveOldPath,
} from './queries.ts';
import { normalizePath } from './urls.ts';

// An edit in development makes what is cached here stale. A build leaves this out.
if (process.env.NODE_ENV === 'development') import.meta.glob('/posts/**/*.md', { eager: true });

// What routes call: the queries of `queries.ts`, each tagged with what it depends on. A tag is set
// before the look-up, so that an absence is expired too. Nothing changes by itself with time.

export async function getHomePosts() {
  cacheLife('max');
  cacheTag(cacheTags.posts);
  const { featured, newest } = homePosts(await getSnapshot());
  return { featured: await paintPosts(featured), newest: await paintPosts(newest) };
}

export async function getPostsPage(page: number) {
  cacheLife('max');
  cacheTag(cacheTags.posts);
  const listing = listPosts(await getSnapshot(), page);
  return listing && { ...listing, posts: await paintPosts(listing.posts) };
}

export async function getTags() {
  cacheLife('max');
  cacheTag(cacheTags.posts);
  return listTags(await getSnapshot());
}

export async function getTagPage(key: string, page: number) {
  cacheLife('max');
  cacheTag(cacheTags.tag(key));
  const listing = listTagPosts(await getSnapshot(), key, page);
  return listing && { ...listing, posts: await paintPosts(listing.posts) };
}

/** A post with its neighbours and its text; undefined when readers may not see it. */
export async function getPost(slug: string) {
  cacheLife('max');
  cacheTag(cacheTags.post(slug));
  const snapshot = await getSnapshot();
  const found = findPost(snapshot, slug);
  if (!found) return undefined;
  const neighbours = [found.previous, found.next].filter((post) => post !== undefined);
  cacheTag(...neighbours.map((post) => cacheTags.post(post.slug)));
  const body = await renderBody(snapshot, 'post', found.post);
  return { ...found, post: await paintPost(found.post), body };
}

/** A page from `posts/pages/` and its text. */
export async function getPage(slug: string) {
  cacheLife('max');
  cacheTag(cacheTags.pages);
  const snapshot = await getSnapshot();
  const page = findPage(snapshot, slug);
  return page && { page, body: await renderBody(snapshot, 'page', page) };
}

/** Where an old path leads now. */
export async function getRedirect(path: string) {
  cacheLife('max');
  cacheTag(cacheTags.aliases);
  for (const slug of oldPostSlugs(normalizePath(path) ?? '')) cacheTag(cacheTags.post(slug));
  return resolveOldPath(await getSnapshot(), path);
}

/** Slugs of the newest `limit` posts, for prerendering. */
export async function getNewestSlugs(limit: number) {
  cacheLife('max');
  cacheTag(cacheTags.posts);
  return (await getSnapshot()).posts.slice(0, limit).map(({ slug }) => slug);
}

/** Slugs of the editors' pages, for prerendering. */
export async function getPageSlugs() {
  cacheLife('max');
  cacheTag(cacheTags.pages);
  return [...(await getSnapshot()).pages.keys()];
}
