// Next's cache keys: `/route-cache/APP_PAGE/<hash of the route>/$/<path>`.

/**
 * The path in one of Next's keys, `/route-cache/APP_PAGE/<route>/$/<path>`. No two routes of this
 * site answer one path.
 * @param {string} key
 */
export function pathOf(key) {
  const pathname = key.slice(key.indexOf('/$/') + 2);
  return pathname === '/index' ? '/' : pathname;
}

/** The path of a request as Next spells it in its keys. */
export function pathInKeys(url = '') {
  const [pathname = ''] = url.split('?', 1);
  const names = pathname.split('/').map((name) => encodeURIComponent(decodeURIComponent(name)));
  return names.join('/');
}

/**
 * Whether it is the path of a search, see `search/results-path.mjs`. Its page is not kept: there are as
 * many as there are questions, and what somebody typed is nobody else's business.
 * @param {string} path
 */
export function isSearch(path) {
  return path.startsWith('/search/');
}

/**
 * The cache tags of a page, as Next keeps them in a header.
 * @param {Record<string, unknown>} headers
 */
export function tagsOf(headers) {
  return String(headers['x-next-cache-tags'] ?? '').split(',');
}
