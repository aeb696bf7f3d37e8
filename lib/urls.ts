import { site } from './site.ts';

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

/** Page `page` of the list at `path`, as it stands in an address; page 1 is the list itself. */
export function numberedPath(path: string, page: number | string): string {
  return page === 1 ? path : `${path}/page/${page}`;
}

/** Path of a page that editors wrote in `posts/pages/`. */
export function pagePath(slug: string): string {
  return `/${encodeURIComponent(slug)}`;
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

/**
 * One spelling for a path out of a URL or a front matter: decoded, NFC, no slash at the end.
 * Returns undefined for a path that is not valid percent-encoding.
 */
export function normalizePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path).normalize('NFC');
    return decoded.replace(/\/+$/, '') || '/';
  } catch {
    return undefined;
  }
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
