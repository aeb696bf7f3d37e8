/**
 * @typedef {import('./page-store.mjs').StoredPage} StoredPage
 * @typedef {import('./page-cache.mjs').PageValue} PageValue
 */

/**
 * A page of Next's in the form that we keep.
 * @param {PageValue} value
 * @param {number} lastModified
 * @param {unknown} cacheControl
 * @returns {StoredPage}
 */
export function toStored({ html, status, headers }, lastModified, cacheControl) {
  const kept = /** @type {StoredPage['cacheControl']} */ (cacheControl);
  const body = Buffer.from(html);
  return { body, status: status ?? 200, headers: { ...headers }, lastModified, cacheControl: kept };
}

/**
 * A stored page in the form that Next reads.
 * @param {StoredPage} page
 * @returns {any}
 */
export function toEntry({ body, status, headers, lastModified, cacheControl }) {
  const value = { kind: 'APP_PAGE', html: body.toString(), status, headers };
  return { lastModified, cacheControl, value };
}
