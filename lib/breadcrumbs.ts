import { formatMonth } from './dates.ts';
import type { Post } from './snapshot.ts';
import type { PostTag } from './tags.ts';
import { text } from './text.ts';
import { archivePath, monthPath, postsPath, tagPath } from './urls.ts';

/** One step of the way from the home page; `path` is that of a page of this site. */
export type Breadcrumb = { name: string; path: string };

const HOME: Breadcrumb = { name: text.home, path: '/' };
const TOPICS: Breadcrumb = { name: text.topics, path: '/tags' };
const ARCHIVE: Breadcrumb = { name: text.archive, path: archivePath() };
const ALL_POSTS: Breadcrumb = { name: text.allPosts, path: postsPath() };

// A trail leads to a page and leaves the page itself out: its name is the heading below.

/** The trail to a post: over its first tag; over the list of all posts when it has none. */
export function postTrail({ tags: [topic] }: Pick<Post, 'tags'>): Breadcrumb[] {
  return [HOME, topic ? tagBreadcrumb(topic) : ALL_POSTS];
}

/** The trail to page `page` of a tag's posts. */
export function tagTrail(tag: PostTag, page: number): Breadcrumb[] {
  return page === 1 ? [HOME, TOPICS] : [HOME, TOPICS, tagBreadcrumb(tag)];
}

/** The trail to page `page` of all posts. */
export function postsTrail(page: number): Breadcrumb[] {
  return page === 1 ? [HOME] : [HOME, ALL_POSTS];
}

/** The trail to page `page` of the posts of a month such as `2026-03`. */
export function monthTrail(month: string, page: number): Breadcrumb[] {
  const first: Breadcrumb = { name: formatMonth(month), path: monthPath(month) };
  return page === 1 ? [HOME, ARCHIVE] : [HOME, ARCHIVE, first];
}

/** The trail to a page right below the home page: lists of topics and of months, and pages of the editors. */
export function topLevelTrail(): Breadcrumb[] {
  return [HOME];
}

function tagBreadcrumb({ key, name }: PostTag): Breadcrumb {
  return { name, path: tagPath(key) };
}
