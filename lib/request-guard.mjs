import { IMAGE_QUALITY, IMAGE_WIDTHS } from './delivery.mjs';
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
 * Answers what Next would answer badly, and returns true when it did: other methods than reading,
 * malformed paths, a second spelling of a path, pictures under another name than their own.
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
  if (pathname === '/_next/image') return !isOwnImageUrl(url) && end(response, 404);
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

/**
 * Next's optimiser keeps one file for each spelling of an address, and resizes for each anew. Only
 * the one that our pages use is let through.
 * @param {string} url
 */
function isOwnImageUrl(url) {
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const source = query.get('url') ?? '';
  const width = Number(query.get('w'));
  if (!IMAGE_WIDTHS.includes(width)) return false;
  // What parsers of addresses drop, at the end or anywhere, would name another picture.
  if (!/^\/img\/[^?#%\\\p{Cc}]*[^?#%\\\p{Cc} ]$/u.test(source)) return false;
  if (/\/\.{0,2}(?:\/|$)/.test(source)) return false;
  return url === `/_next/image?url=${encodeURIComponent(source)}&w=${width}&q=${IMAGE_QUALITY}`;
}
