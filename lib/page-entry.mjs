import { needsRuntime } from './light-page.mjs';
import { pagePolicy } from './security-headers.mjs';

/**
 * @typedef {import('./page-store.mjs').StoredPage} StoredPage
 * @typedef {import('./page-cache.mjs').PageValue} PageValue
 * @typedef {import('./page-cache.mjs').RouteValue} RouteValue
 */

/**
 * A page of Next's, or the text of a route handler, in the form that we keep.
 * @param {PageValue | RouteValue} value
 * @param {number} lastModified
 * @param {unknown} cacheControl
 * @returns {StoredPage}
 */
export function toStored(value, lastModified, cacheControl) {
  const { status, headers } = value;
  const kept = /** @type {StoredPage['cacheControl']} */ (cacheControl);
  const body = value.kind === 'APP_PAGE' ? Buffer.from(value.html) : value.body;
  return { body, status: status ?? 200, headers: { ...headers }, lastModified, cacheControl: kept };
}

/**
 * A stored page in the form that Next reads.
 * @param {StoredPage} page
 * @param {string} kind `APP_PAGE` or `APP_ROUTE`
 * @returns {any}
 */
export function toEntry({ body, status, headers, lastModified, cacheControl }, kind) {
  const content = kind === 'APP_PAGE' ? { html: body.toString() } : { body };
  const value = { kind, ...content, status, headers };
  return { lastModified, cacheControl, value };
}

/**
 * Whether it is a page, or a text: pictures of the build are compressed already.
 * @param {{ kind: string } | null | undefined} value
 * @returns {value is PageValue | RouteValue}
 */
export function isStorable(value) {
  if (value?.kind === 'APP_PAGE') return true;
  if (value?.kind !== 'APP_ROUTE' || !('headers' in value)) return false;
  return /text|xml|json/.test(String(Object(value.headers)['content-type']));
}

/**
 * Next sends the headers of a page with it, so the policy of a page comes from nowhere else.
 * @param {PageValue | RouteValue} value
 */
export function addPolicy(value) {
  if (value.kind !== 'APP_PAGE') return;
  value.headers = { ...value.headers, 'content-security-policy': pagePolicy(value.html) };
}

/**
 * Whether it is a page that keeps Next's runtime.
 * @param {PageValue | RouteValue} value
 */
export function hasRuntime(value) {
  return value.kind === 'APP_PAGE' && needsRuntime(value.html);
}
