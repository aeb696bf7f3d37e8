import { createHash } from 'node:crypto';
import { RUNTIME_SCRIPT } from './light-page.mjs';
import { SPECULATION_RULES, THEME_SCRIPT } from './page-scripts.mjs';

/** Sent with every response. Browsers heed the first over HTTPS alone. */
export const SECURITY_HEADERS = Object.freeze({
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
});

/** For what is no page: it shows nothing else and runs nothing, whatever a browser takes it for. */
export const NO_PAGE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Feed readers on the web show our pictures on pages of their own. */
const PICTURE = /^\/(?:img\/|_next\/image|share\.jpg|posts\/[^/]+\/\w+\.jpg|(?:apple-)?icon)/;

const OUR_SCRIPTS = [THEME_SCRIPT, SPECULATION_RULES].map(hashOf);

/**
 * The policy of a page: it may show what comes from here, use the styles that it carries, and run the
 * scripts of ours. One that keeps Next's runtime may run what has the form of that, too. No hash is
 * made of anything that content could have put there: https://www.w3.org/TR/CSP3/
 * @param {string} html
 * @returns {string}
 */
export function pagePolicy(html) {
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) =>
    hashOf(css),
  );
  const scripts = [...html.matchAll(RUNTIME_SCRIPT)].map(([, script = '']) => hashOf(script));
  const runtime = scripts.length > 0 ? ["'self'", ...scripts] : [];
  return [
    "default-src 'none'",
    ['script-src', ...OUR_SCRIPTS, ...runtime].join(' '),
    ['style-src', "'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    ...(scripts.length > 0 ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Adds to a response the headers that it lacks when its head is written.
 * @param {import('node:http').ServerResponse} response
 * @param {string} url of its request
 */
export function addSecurityHeaders(response, url) {
  const writeHead = response.writeHead.bind(response);
  // Cast because the types cannot say that arguments are passed on as they came.
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {Parameters<typeof writeHead>} */ ...head) => {
      for (const [name, value] of Object.entries(headersFor(url))) {
        if (!response.hasHeader(name)) response.setHeader(name, value);
      }
      return writeHead(...head);
    }
  );
}

/** @param {string} url */
function headersFor(url) {
  const own = PICTURE.test(url) ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {};
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': NO_PAGE_POLICY, ...own };
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
