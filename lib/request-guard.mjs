import { NO_PAGE_POLICY, SECURITY_HEADERS } from './security-headers.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

const READING = ['GET', 'HEAD'];

/** Below `/api/`. Next throws on some of the others. */
const READING_AND_POSTING = [...READING, 'POST'];

/** RFC 3986, 2.3: signs that never need to be percent-encoded. */
const UNRESERVED = /%(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9ae]|3[0-9]|2[de]|5f)/i;

/**
 * Segments that lead up, or nowhere, as the URL standard reads them: clients resolve them before they
 * ask, so who sends them looks for files. Next would send the page of another path.
 */
const DOTS = /[/\\](?:\.|%2e){1,2}(?![^/\\])/i;

/**
 * Answers what Next would answer badly, and returns true when it did: other methods than reading,
 * malformed paths, a second spelling of a path.
 * @param {Request} request
 * @param {Response} response
 * @returns {boolean}
 */
export function refuse({ method = '', url = '' }, response) {
  const [pathname = ''] = url.split('?', 1);
  if (!url.startsWith('/')) return end(response, 400);
  if (!isDecodable(pathname)) return end(response, 400);
  const methods = pathname.startsWith('/api/') ? READING_AND_POSTING : READING;
  if (!methods.includes(method)) return end(response, 405, { Allow: methods.join(', ') });
  if (DOTS.test(pathname)) return end(response, 404, { 'Cache-Control': 'no-store' });
  if (!UNRESERVED.test(pathname)) return false;
  // Each spelling would be a page of its own to every cache.
  return end(response, 308, { Location: plainSpelling(pathname) + url.slice(pathname.length) });
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function end(response, status, headers = {}) {
  const security = { ...SECURITY_HEADERS, 'Content-Security-Policy': NO_PAGE_POLICY };
  response.writeHead(status, { ...security, 'Content-Length': 0, ...headers }).end();
  return true;
}

/** @param {string} pathname */
function isDecodable(pathname) {
  try {
    return !decodeURIComponent(pathname).includes('\0');
  } catch {
    return false;
  }
}

/** @param {string} pathname */
function plainSpelling(pathname) {
  const plain = pathname.replace(/%[0-9a-f]{2}/gi, (code) =>
    UNRESERVED.test(code) ? decodeURIComponent(code) : code.toUpperCase(),
  );
  // Browsers take what follows two slashes, of either kind, for another host.
  return plain.replace(/^[/\\]+/, '/');
}
