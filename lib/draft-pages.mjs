import { isErrorShell, lightPage } from './light-page.mjs';
import { readNotFoundPage } from './not-found-page.mjs';
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
 * @param {string} distDir
 */
export function lightenDraft(request, response, distDir) {
  delete request.headers['accept-encoding']; // What is compressed cannot be changed.
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
      // Next may call it again.
      if (isWhole) return response;
      isWhole = true;
      hold(args[0]);
      toPage(Buffer.concat(held).toString(), distDir).then((page) => {
        addHeaders(response, page);
        end.call(response, page, 'utf8');
      });
      return response;
    },
  });
}

/** @param {import('node:http').ServerResponse} response */
function isPage(response) {
  return String(response.getHeader('content-type')).startsWith('text/html');
}

/**
 * @param {string} html
 * @param {string} distDir
 */
async function toPage(html, distDir) {
  const whole = isErrorShell(html) ? await readNotFoundPage(distDir) : html;
  return withPictureColors(lightPage(whole));
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
