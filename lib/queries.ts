import { site } from './site.ts';
import type { Page, Post, Snapshot } from './snapshot.ts';
import type { PostTag } from './tags.ts';
import { normalizePath, postPath, postsPath } from './urls.ts';

/** What lists show of a post. */
export type PostSummary = Pick<
  Post,
  'slug' | 'title' | 'date' | 'description' | 'picture' | 'tags' | 'minutes'
>;

/** One page of a list. */
export type Listing = { posts: PostSummary[]; page: number; pages: number; total: number };

/** A post with its neighbours in time: `previous` is older, `next` newer. */
export type PostInContext = {
  post: Post;
  previous: PostSummary | undefined;
  next: PostSummary | undefined;
};

export type CountedTag = PostTag & { count: number };

/** The home page: featured posts, then the newest of the others. */
export function homePosts(snapshot: Snapshot): { featured: PostSummary[]; newest: PostSummary[] } {
  const featured = snapshot.featured.slice(0, 3);
  const newest = snapshot.posts
    .slice(0, site.postsPerPage + featured.length)
    .filter((post) => !featured.includes(post))
    .slice(0, site.postsPerPage);
  return { featured: featured.map(summary), newest: newest.map(summary) };
}

/** Page `page` of all posts; undefined beyond the last. Page 1 exists even when it is empty. */
export function listPosts(snapshot: Snapshot, page: number): Listing | undefined {
  return listing(snapshot.posts, page);
}

/** Page `page` of a tag's posts; undefined for a tag without posts. */
export function listTagPosts(
  snapshot: Snapshot,
  key: string,
  page: number,
): (Listing & { tag: PostTag }) | undefined {
  const tag = snapshot.tags.get(key);
  const posts = tag && listing(tag.posts, page);
  return posts && { ...posts, tag: { key: tag.key, name: tag.name } };
}

/** All tags with posts, by name. */
export function listTags(snapshot: Snapshot): CountedTag[] {
  return [...snapshot.tags.values()].map(({ key, name, posts }) => ({
    key,
    name,
    count: posts.length,
  }));
}

export function findPost(snapshot: Snapshot, slug: string): PostInContext | undefined {
  const index = snapshot.postIndex.get(slug);
  const post = index === undefined ? undefined : snapshot.posts[index];
  if (index === undefined || !post) return undefined;
  const [next, previous] = [snapshot.posts[index - 1], snapshot.posts[index + 1]];
  return { post, previous: previous && summary(previous), next: next && summary(next) };
}

export function findPage(snapshot: Snapshot, slug: string): Page | undefined {
  return snapshot.pages.get(slug);
}

/**
 * Where an old path leads now: an alias, or an address of the gatsby / Netlify CMS starter
 * (`/blog`, `/blog/<slug>`, `/blog/<date>-<slug>`). Undefined when it leads nowhere.
 */
export function resolveOldPath(snapshot: Snapshot, path: string): string | undefined {
  const normalized = normalizePath(path);
  if (normalized === undefined) return undefined;
  const alias = snapshot.aliases.get(normalized);
  if (alias) return alias;
  if (normalized === '/blog') return postsPath();
  const slug = oldPostSlugs(normalized).find((candidate) => snapshot.postIndex.has(candidate));
  return slug === undefined ? undefined : postPath(slug);
}

/** Slugs that an old blog path may mean: as it stands, and without the date before it. */
export function oldPostSlugs(path: string): string[] {
  const name = /^\/blog\/([^/]+)$/.exec(path)?.[1];
  if (name === undefined) return [];
  const dateless = name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
  return [...new Set([name, dateless])];
}

function listing(posts: readonly Post[], page: number): Listing | undefined {
  const pages = Math.max(1, Math.ceil(posts.length / site.postsPerPage));
  if (page < 1 || page > pages) return undefined;
  const from = (page - 1) * site.postsPerPage;
  const shown = posts.slice(from, from + site.postsPerPage).map(summary);
  return { posts: shown, page, pages, total: posts.length };
}

function summary(post: Post): PostSummary {
  const { slug, title, date, description, picture, tags, minutes } = post;
  return { slug, title, date, description, picture, tags, minutes };
}
