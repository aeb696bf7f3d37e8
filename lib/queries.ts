import { normalizePath } from './path-spelling.ts';
import { relatedTo } from './related.ts';
import { site } from './site.ts';
import { neighboursIn } from './snapshot/order.ts';
import type { Tag } from './snapshot/tags.ts';
import type { Page, Post, Snapshot, TagFile } from './snapshot.ts';
import type { PostTag } from './tags.ts';
import { text } from './text.ts';
import { postPath, postsPath } from './urls.ts';

/** What lists show of a post. */
export type PostSummary = Pick<
  Post,
  'slug' | 'hidden' | 'title' | 'date' | 'description' | 'picture' | 'tags' | 'minutes'
>;

/** One page of a list. */
export type Listing = { posts: PostSummary[]; page: number; pages: number; total: number };

/** One page of a tag's posts. */
export type TagListing = Listing & {
  tag: PostTag;
  description: string;
  /** On page 1 what editors wrote about the tag, if they did. */
  about: TagFile | undefined;
};

/** A post with its neighbours in time, `previous` is older, `next` newer, and with related posts. */
export type PostInContext = {
  post: Post;
  previous: PostSummary | undefined;
  next: PostSummary | undefined;
  related: PostSummary[];
};

export type CountedTag = PostTag & { count: number };

/** Page `page` of all posts; undefined beyond the last. Page 1 exists even when it is empty. */
export function listPosts(snapshot: Snapshot, page: number): Listing | undefined {
  return listing(snapshot, snapshot.posts, page);
}

/** Page `page` of a tag's posts; undefined for a tag without posts. */
export function listTagPosts(
  snapshot: Snapshot,
  key: string,
  page: number,
): TagListing | undefined {
  const tag = snapshot.tags.get(key);
  const posts = tag && listing(snapshot, tag.posts, page);
  if (!posts) return undefined;
  return {
    ...posts,
    tag: { key, name: tag.name },
    description: describeTag(snapshot, tag),
    about: page === 1 ? snapshot.tagFiles.get(key) : undefined,
  };
}

/** The sentence about a tag: its editors' own, else how many posts it has. */
export function describeTag({ tagFiles }: Snapshot, { key, name, posts }: Tag): string {
  return tagFiles.get(key)?.description ?? text.topicDescription(name, posts.length);
}

/** All tags with posts, by name. */
export function listTags(snapshot: Snapshot): CountedTag[] {
  return snapshot.tagsByName.map(({ key, name, posts }) => ({ key, name, count: posts.length }));
}

export function findPost(snapshot: Snapshot, slug: string): PostInContext | undefined {
  const post = snapshot.bySlug.get(slug);
  if (!post) return undefined;
  const { older, newer } = neighboursIn(snapshot.posts, post);
  return {
    post: shownPost(snapshot, post),
    previous: older && summary(snapshot, older),
    next: newer && summary(snapshot, newer),
    related: summaries(snapshot, relatedTo(snapshot, post)),
  };
}

/** A post with the spellings of its tags that readers see. */
export function shownPost({ tags }: Snapshot, post: Post): Post {
  const shown = post.tags.map(({ key, name }) => ({ key, name: tags.get(key)?.name ?? name }));
  return { ...post, tags: shown };
}

/** Tags of the newest `limit` posts, at most `limit`, those with most posts first. */
export function newestTagKeys(snapshot: Snapshot, limit: number): string[] {
  const keys = new Set(
    snapshot.posts.slice(0, limit).flatMap(({ tags }) => tags.map(({ key }) => key)),
  );
  const count = (key: string) => snapshot.tags.get(key)?.posts.length ?? 0;
  return [...keys].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1)).slice(0, limit);
}

export function findPage(snapshot: Snapshot, slug: string): Page | undefined {
  return snapshot.pages.get(slug);
}

/** What lists show of one post of a snapshot. */
export function summary(snapshot: Snapshot, post: Post): PostSummary {
  const { slug, hidden, title, date, description, picture, tags, minutes } = shownPost(
    snapshot,
    post,
  );
  return { slug, hidden, title, date, description, picture, tags, minutes };
}

/**
 * Where an old path leads now: an alias, what the ledger says, or an address of the gatsby / Netlify CMS starter
 * (`/blog`, `/blog/<slug>`, `/blog/<date>-<slug>`). Undefined when it leads nowhere.
 */
export function resolveOldPath(snapshot: Snapshot, path: string): string | undefined {
  const normalized = normalizePath(path);
  if (normalized === undefined) return undefined;
  const { aliases, moved } = snapshot;
  const target = aliases.get(normalized) ?? moved.get(normalized);
  if (target) return aliases.get(target) ?? target;
  if (normalized === '/blog') return postsPath();
  const slug = oldPostSlugs(normalized).find((candidate) => snapshot.bySlug.has(candidate));
  return slug === undefined ? undefined : postPath(slug);
}

/** Slugs that an old blog path may mean: as it stands, and without the date before it. */
export function oldPostSlugs(path: string): string[] {
  const name = /^\/blog\/([^/]+)$/.exec(path)?.[1];
  if (name === undefined) return [];
  const dateless = name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
  return [...new Set([name, dateless])];
}

/** Page `page` of a list of posts; undefined beyond the last. */
export function listing(
  snapshot: Snapshot,
  posts: readonly Post[],
  page: number,
): Listing | undefined {
  const pages = Math.max(1, Math.ceil(posts.length / site.postsPerPage));
  if (page < 1 || page > pages) return undefined;
  const from = (page - 1) * site.postsPerPage;
  const shown = summaries(snapshot, posts.slice(from, from + site.postsPerPage));
  return { posts: shown, page, pages, total: posts.length };
}

/** What lists show of each post. */
export function summaries(snapshot: Snapshot, posts: readonly Post[]): PostSummary[] {
  return posts.map((post) => summary(snapshot, post));
}
