import { tidyQuery } from './query.mjs';

/**
 * Where the site itself answers a search, as the path of one page for each query: a page may read its
 * path and stay light, but not what stands after a `?`. The query is encoded, since `..` and `/` would
 * have a meaning in a path. Undefined for what is no search, and for one for nothing.
 * @param {string} url of a request
 * @returns {string | undefined}
 */
export function resultsPath(url) {
  if (!url.startsWith('/search?')) return undefined;
  const parameters = new URLSearchParams(url.slice('/search?'.length));
  const query = tidyQuery(parameters.get('q') ?? '');
  const page = /^\d{1,7}$/.exec(parameters.get('page') ?? '')?.[0] ?? '1';
  return query && `/search/${encode(query)}/${page}`;
}

/**
 * The query in the first segment of such a path; undefined for any other segment.
 * @param {string} segment
 * @returns {string | undefined}
 */
export function queryIn(segment) {
  const query = tidyQuery(Buffer.from(segment, 'base64url').toString());
  return query !== undefined && encode(query) === segment ? query : undefined;
}

/** @param {string} query */
function encode(query) {
  return Buffer.from(query).toString('base64url');
}
