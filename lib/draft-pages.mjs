import { isErrorShell, lightPage } from './light-page.mjs';
import { withWordsOf } from './not-found-page.mjs';
import { withPictureColors } from './picture-styles.mjs';
import { pagePolicy } from './security-headers.mjs';

/** Next's draft mode; who has it gets pages of his own. Only Next knows whether one is forged. */
const DRAFT_COOKIE = '__prerender_bypass';

/** @param {import('node:http').IncomingMessage} request */
export function hasDraftCookie({ headers }) {
  return headers.cookie?.includes(DRAFT_COOKIE) ?? false;
}

/**
 * Pages that Next renders in draft mode do not come through the page cache. They are held back
 * until they are whole, and made as light as those of readers; nobody keeps them.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} notFoundPage
 */
export function lightenDraft(request, response, notFoundPage) {
  const { url = '' } = request;
  delete request.headers['accept-encoding']; // What is compressed cannot be changed.
  holdPage(response, (html) => {
    const whole = isErrorShell(html) ? withWordsOf(notFoundPage, url) : html;
    const page = withPictureColors(lightPage(whole));
    addHeaders(response, page);
    return page;
  });
}

/**
 * Keeps back head and body of a page until all of it is there; `finish` makes of it what is sent.
 * @param {import('node:http').ServerResponse} response
 * @param {(html: string) => string} finish
 */
function holdPage(response, finish) {
  const { writeHead, write, end, flushHeaders } = response;
  /** @type {Buffer[]} */
  const held = [];
  let isWhole = false;
  const hold = (/** @type {unknown} */ chunk) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
  };
  Object.assign(response, {
    /**
     * @param {number} status
     * @param {unknown[]} others
     */
    writeHead(status, ...others) {
      if (isWhole || !isPage(response)) {
        return Reflect.apply(writeHead, response, [status, ...others]);
      }
      response.statusCode = status;
      return response;
    },
    flushHeaders() {
      if (!isPage(response)) flushHeaders.call(response);
    },
    /** @param {unknown[]} args */
    write(...args) {
      if (!isPage(response)) return Reflect.apply(write, response, args);
      hold(args[0]);
      return true;
    },
    /** @param {unknown[]} args */
    end(...args) {
      if (!isPage(response)) return Reflect.apply(end, response, args);
      if (isWhole) return response; // Next may call it again.
      isWhole = true;
      hold(args[0]);
      return end.call(response, finish(Buffer.concat(held).toString()), 'utf8');
    },
  });
}

/** @param {import('node:http').ServerResponse} response */
function isPage(response) {
  return String(response.getHeader('content-type')).startsWith('text/html');
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} page
 */
function addHeaders(response, page) {
  response.removeHeader('etag');
  response.setHeader('Content-Length', Buffer.byteLength(page));
  response.setHeader('Content-Security-Policy', pagePolicy(page));
  response.setHeader('X-Robots-Tag', 'noindex');
}
