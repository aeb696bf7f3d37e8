/** @typedef {import('./page-store.mjs').StoredPage} StoredPage */

/**
 * A page as it is kept outside this process: a line of JSON, then its text.
 * @param {StoredPage} page
 * @param {Record<string, string>} [more] to stand in the line
 */
export function toBlob({ body, ...head }, more) {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...head, ...more })}\n`), body]);
}

/**
 * @param {Buffer} blob
 * @returns {StoredPage}
 */
export function fromBlob(blob) {
  const end = blob.indexOf('\n');
  return { ...JSON.parse(blob.toString('utf8', 0, end)), body: blob.subarray(end + 1) };
}
