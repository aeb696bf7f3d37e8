import { createHash } from 'node:crypto';
import { comparablePath } from './path-spelling.ts';
import { oldPostSlugs } from './queries.ts';

/** Next keeps no more tags of one page, and no longer ones, and says so only in its log. */
const MOST_TAGS = 128;
const LONGEST = 256;

/** What a page carries besides the cards, or the links, that it shows. */
const MOST_OTHERS = 8;

/**
 * What cached data is tagged with, and what publishing expires. Encoded, because Next keeps the
 * tags of a page in a header, separated by commas.
 */
export const cacheTags = {
  /** Carried by everything: expires it where nobody knows what it was made from. */
  content: 'content',
  /** All that the page of a post shows, its text and its neighbours too. */
  post: (slug: string) => tagOf('post', slug),
  /** What other pages show of a post. */
  card: (slug: string) => tagOf('card', slug),
  /** Which posts there are, in which order, and which are featured. */
  posts: 'posts',
  /** Which posts a tag has, in which order, its name and what editors wrote about it. */
  tag: (key: string) => tagOf('tag', key),
  /** Which months have posts, and how many. */
  archive: 'archive',
  /** Which posts a month has, in which order. */
  month: (month: string) => tagOf('month', month),
  /** Names of all tags and how many posts they have. */
  tags: 'tags',
  /** The same of those with most posts. */
  topics: 'topics',
  /** One of the editors' own pages. */
  page: (slug: string) => tagOf('page', slug),
  /** Which of them there are. */
  pages: 'pages',
  /** Where old addresses lead. */
  aliases: 'aliases',
  /** Where one of them leads, by its normalized path: texts link to where it leads. */
  alias: (path: string) => tagOf('alias', path),
} as const;

/** The cache tags of what routes ask for, there or not; `cardTags` tells those of posts shown. */
export const tagsOf = {
  home: () => [cacheTags.content, cacheTags.posts, cacheTags.topics],
  postsPage: () => [cacheTags.content, cacheTags.posts],
  archive: () => [cacheTags.content, cacheTags.archive],
  monthPage: (month: string) => [cacheTags.content, cacheTags.month(month)],
  tagIndex: () => [cacheTags.content, cacheTags.tags],
  tagPage: (key: string) => [cacheTags.content, cacheTags.tag(key)],
  post: (slug: string) => [cacheTags.content, cacheTags.post(slug)],
  page: (slug: string) => [cacheTags.content, cacheTags.page(slug)],
  redirect: (path: string) => [cacheTags.content, cacheTags.aliases, ...linkTags([path])],
  topTags: () => [cacheTags.content, cacheTags.topics],
  search: () => [cacheTags.content, cacheTags.posts, cacheTags.tags],
  newestSlugs: () => [cacheTags.content, cacheTags.posts],
  newestTags: () => [cacheTags.content, cacheTags.posts, cacheTags.tags],
  pageSlugs: () => [cacheTags.content, cacheTags.pages],
  feed: () => [cacheTags.content, cacheTags.posts],
  tagFeed: (key: string) => [cacheTags.content, cacheTags.tag(key)],
  overview: () => [cacheTags.content, cacheTags.posts, cacheTags.pages, cacheTags.topics],
} as const;

/** The cache tags of posts that a page shows in short. Throws `RangeError` when Next would drop some. */
export function cardTags(posts: readonly ({ slug: string } | undefined)[]): string[] {
  refuseMore('page', posts.length, 'postsPerPage');
  return posts.flatMap((post) => (post ? cacheTags.card(post.slug) : []));
}

/**
 * The cache tags of posts that a feed shows whole, and of the paths that their texts link to. Throws
 * `RangeError` when Next would drop some.
 */
export function wholePostTags(
  posts: readonly { slug: string }[],
  links: readonly string[],
): string[] {
  refuseMore('feed', posts.length, 'postsPerFeed');
  return [...posts.map(({ slug }) => cacheTags.post(slug)), ...linkTags(links, posts.length)];
}

/**
 * The cache tags of a text that links to paths of this site, as they stand in it. `others` is how
 * many tags its page has beside those of a page of a post.
 */
export function linkTags(paths: readonly string[], others = 0): string[] {
  const normalized = paths.map(comparablePath);
  const tags = new Set([
    ...normalized.map(cacheTags.alias),
    ...normalized.flatMap(oldPostSlugs).map(cacheTags.post),
  ]);
  return tags.size > MOST_TAGS - MOST_OTHERS - others
    ? [cacheTags.aliases, cacheTags.posts]
    : [...tags];
}

function refuseMore(what: string, posts: number, setting: string): void {
  const most = MOST_TAGS - MOST_OTHERS;
  if (posts <= most) return;
  throw new RangeError(
    `A ${what} shows ${posts} posts, and Next can expire ${what}s of ${most} at most; lower ${setting} in lib/site.ts`,
  );
}

/** A name out of an address may be of any length; a long one ends in its hash. */
function tagOf(kind: string, name: string): string {
  const tag = `${kind}:${encodeURIComponent(name)}`;
  if (tag.length <= LONGEST) return tag;
  const hash = createHash('sha256').update(tag).digest('hex');
  return `${tag.slice(0, LONGEST - hash.length)}${hash}`;
}
