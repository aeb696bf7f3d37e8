/**
 * What cached data is tagged with, and what publishing expires. Encoded, because Next keeps the
 * tags of a page in a header, separated by commas.
 */
export const cacheTags = {
  post: (slug: string) => `post:${encodeURIComponent(slug)}`,
  tag: (key: string) => `tag:${encodeURIComponent(key)}`,
  /** Every list of posts, and the list of tags. */
  posts: 'posts',
  /** The editors' own pages. */
  pages: 'pages',
  aliases: 'aliases',
} as const;
