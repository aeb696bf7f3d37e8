import { CACHE_CONTROL } from './delivery.mjs';
import { hasDraftCookie } from './draft-pages.mjs';
import { matches } from './etags.mjs';
import { variantOf } from './page-variants.mjs';
import { resultsPath } from './search/results-path.mjs';
import { NO_PAGE_POLICY, SECURITY_HEADERS } from './security-headers.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./page-store.mjs').PageStore} PageStore
 */

const SECURITY = Object.entries(SECURITY_HEADERS).flat();

/**
 * Answers a request for a page that the store holds fresh; a query, such as `?fbclid=…`, means nothing
 * to any but a search. Returns false, and leaves the request to Next, for everything else: a search, a
 * draft, another method, a page that is not there.
 * @param {PageStore} store
 * @param {Request} request
 * @param {Response} response
 * @returns {boolean}
 */
export function answerFromStore(store, request, response) {
  const { method, url = '', headers } = request;
  if ((method !== 'GET' && method !== 'HEAD') || hasDraftCookie(request)) return false;
  const page = headers.rsc === undefined && store.peek(withoutQuery(url));
  if (!page || resultsPath(url) !== undefined) return false;
  if (page.status === 200) sendPage(page, request, response);
  else sendRedirect(page, response);
  return true;
}

/**
 * @param {import('./page-store.mjs').StoredPage} page
 * @param {Request} request
 * @param {Response} response
 */
function sendPage(page, { method, headers }, response) {
  const { body, etag, encoding } = variantOf(page, headers['accept-encoding']);
  const policy = page.headers['content-security-policy'] ?? NO_PAGE_POLICY;
  const shared = ['Cache-Control', CACHE_CONTROL, 'Vary', 'Accept-Encoding', 'ETag', etag];
  shared.push(...SECURITY, 'Content-Security-Policy', String(policy));
  // Where its typeface, its canonical address or its hub is.
  if (typeof page.headers.link === 'string') shared.push('Link', page.headers.link);
  if (matches(headers['if-none-match'], etag)) {
    response.writeHead(304, shared).end();
    return;
  }
  const coding = encoding ? ['Content-Encoding', encoding] : [];
  // Only route handlers name a type of their own.
  const type = page.headers['content-type'] ?? 'text/html; charset=utf-8';
  const content = ['Content-Type', String(type), 'Content-Length', body.length];
  response.writeHead(200, [...shared, ...content, ...coding]);
  response.end(method === 'HEAD' ? undefined : body);
}

/**
 * @param {import('./page-store.mjs').StoredPage} page
 * @param {Response} response
 */
function sendRedirect({ status, headers }, response) {
  const location = String(headers.location);
  response
    .writeHead(status, [
      ...['Location', location, 'Cache-Control', CACHE_CONTROL, 'Content-Length', '0'],
      ...[...SECURITY, 'Content-Security-Policy', NO_PAGE_POLICY],
    ])
    .end();
}

/** @param {string} url */
function withoutQuery(url) {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}
