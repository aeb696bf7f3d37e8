import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Author } from './site.ts';
import type { Post } from './snapshot.ts';
import { absoluteUrl, type FeedForm, postPath } from './urls.ts';

/** What feeds tell of a post; `html` is its text as `toFeedHtml()` makes it. */
export type FeedEntry = Pick<
  Post,
  'slug' | 'title' | 'description' | 'date' | 'updated' | 'author' | 'tags' | 'picture'
> & { html: string };

/** One list of posts as a feed, in each of the three formats. */
export type FeedChannel = {
  title: string;
  description: string;
  /** Path of the page that lists the same posts. */
  homePath: string;
  /** Where the feed itself stands, in each format. */
  paths: Record<FeedForm, string>;
  /** Newest first. */
  entries: FeedEntry[];
};

/** The site's picture, square; and the small one that browsers show beside an address. */
export const ICON = '/icon-512.png';
export const FAVICON = '/icon.png';

/** The canonical address of a post. It never changes, so readers know the post by it. */
export function entryUrl({ slug }: Pick<FeedEntry, 'slug'>): string {
  return absoluteUrl(postPath(slug));
}

/** When the feed last changed: with its posts, not with the clock. Undefined without posts. */
export function channelChanged({ entries }: FeedChannel): string | undefined {
  const changes = entries.map(({ date, updated = date }) => updated);
  return changes.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}

/** The whole text of a post for feed readers, its featured picture first. */
export function entryHtml(entry: FeedEntry): string {
  return `${featuredPicture(entry)}${entry.html}`.trim();
}

/** Where to read of an author; undefined when nothing says. */
export function authorUrl({ url }: Author): string | undefined {
  return url === undefined ? undefined : absoluteUrl(url);
}

function featuredPicture({ picture }: FeedEntry): string {
  if (!picture) return '';
  const { src, alt, width, height } = picture;
  const properties = { src: absoluteUrl(src), alt, width, height };
  const image: Element = { type: 'element', tagName: 'img', properties, children: [] };
  return `<p>${toHtml(image)}</p>\n`;
}
