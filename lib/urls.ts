import type { ContentKind } from './front-matter.ts';
import { site } from './site.ts';

/**
 * Longest slug or tag key, percent-encoded: Next drops cache tags of over 256 characters, and file
 * systems take no names of over 255 bytes.
 */
export const LONGEST_SEGMENT = 200;

/** Whether a slug or a tag key is short enough for its page to be built and to expire. */
export function fitsAddress(segment: string): boolean {
  return encodeURIComponent(segment).length <= LONGEST_SEGMENT;
}

/** Path of a post. `slug` is its file name without `.md`, in any script. */
export function postPath(slug: string): string {
  return `/posts/${encodeURIComponent(slug)}`;
}

/** Path of page `page` of all posts; page 1 is `/posts`. */
export function postsPath(page = 1): string {
  return numberedPath('/posts', page);
}

/** Path of page `page` of a tag's posts. `key` is made by `tagKey()`. */
export function tagPath(key: string, page = 1): string {
  return numberedPath(`/tags/${encodeURIComponent(key)}`, page);
}

/** Path of the list of years and months. */
export function archivePath(): string {
  return '/archive';
}

/** Path of page `page` of the posts of a month such as `2026-03`. */
export function monthPath(month: string, page = 1): string {
  return numberedPath(`${archivePath()}/${month.replace('-', '/')}`, page);
}

/** The path that a route was asked for, whatever stands for the year, the month and the page. */
export function askedMonthPath({ year, month }: MonthSegments, page: number | string): string {
  return numberedPath(segmentsPath(['archive', decodeParam(year), decodeParam(month)]), page);
}

/** The month that two segments name, as `2026-03`; undefined unless they are as we write them. */
export function parseMonth({ year, month }: MonthSegments): string | undefined {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.exec(`${year}-${month}`)?.[0];
}

/** Page `page` of the list at `path`, as it stands in an address; page 1 is the list itself. */
export function numberedPath(path: string, page: number | string): string {
  return page === 1 ? path : `${path}/page/${page}`;
}

/** Path of page `page` of what a query finds; without a query of the page that asks for one. */
export function searchPath(query?: string, page = 1): string {
  if (query === undefined) return '/search';
  const parameters = new URLSearchParams({ q: query, ...(page > 1 && { page: String(page) }) });
  return `/search?${parameters}`;
}

/** Segments of `/archive/<year>/<month>`, as an address has them. */
export type MonthSegments = { year: string; month: string };

/** Path of a page that editors wrote in `posts/pages/`. */
export function pagePath(slug: string): string {
  return `/${encodeURIComponent(slug)}`;
}

/** Path of what a file of `posts/` is about; `slug` is its name without `.md`, for a tag its key. */
export function contentPath({ kind, slug }: { kind: ContentKind; slug: string }): string {
  if (kind === 'post') return postPath(slug);
  return kind === 'page' ? pagePath(slug) : tagPath(slug);
}

/** The forms of a feed, by the file that carries each. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedForm = keyof typeof FEED_FILES;

/** Paths of the feeds of all posts, or of a tag's. */
export function feedPaths(tagKey?: string): Record<FeedForm, string> {
  const folder = tagKey === undefined ? '' : tagPath(tagKey);
  const { rss, atom, json } = FEED_FILES;
  return { rss: `${folder}/${rss}`, atom: `${folder}/${atom}`, json: `${folder}/${json}` };
}

/** Path of the feed of a topic that moved; undefined where it moved to what has none. */
export function movedFeedPath(target: string, form: FeedForm): string | undefined {
  return /^\/tags\/[^/]+$/.test(target) ? `${target}/${FEED_FILES[form]}` : undefined;
}

/** Whether a path is that of a feed. */
export function isFeedPath(path: string): boolean {
  return Object.values(FEED_FILES).some((file) => path.endsWith(`/${file}`));
}

/** Path of a post's text as it was written. */
export function markdownPath(slug: string): string {
  return `${postPath(slug)}.md`;
}

/** Path of a picture of a post in a shape (`share-shapes.ts`), or of the site's own share picture. */
export function sharePath(shape = 'share', slug?: string): string {
  return `${slug === undefined ? '' : postPath(slug)}/${shape}.jpg`;
}

/** Path of a part of the sitemap, counted from 1. */
export function sitemapPath(part: number): string {
  return `/sitemap/${part}.xml`;
}

/** The number of a part of the sitemap from its file name, such as `2.xml`; 0 for other names. */
export function parseSitemapFile(name: string): number {
  return Number(/^([1-9]\d{0,4})\.xml$/.exec(name)?.[1] ?? 0);
}

/** Absolute form of a path of this site, for canonical links and machines. */
export function absoluteUrl(path: string): string {
  return new URL(path, site.url).href;
}

/**
 * Path of decoded segments. Each is encoded again: a segment may hold a slash, and `//x` would be
 * the address of another host.
 */
export function segmentsPath(segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}

/** The number in `/page/<number>`, or undefined unless it is written as we write it and above 1. */
export function parsePageNumber(segment: string): number | undefined {
  return /^([2-9]|[1-9]\d{1,6})$/.test(segment) ? Number(segment) : undefined;
}

/** A route parameter as text; Next hands it over percent-encoded. As it came when it is malformed. */
export function decodeParam(param: string): string {
  try {
    return decodeURIComponent(param).normalize('NFC');
  } catch {
    return param;
  }
}
