import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzipSync } from 'node:zlib';
import Negotiator from 'negotiator';

/**
 * A page as it goes over the wire.
 * @typedef {object} Variant
 * @property {Buffer} body
 * @property {string} etag
 * @property {string | undefined} encoding
 */

/**
 * @typedef {object} Variants
 * @property {Variant} identity
 * @property {Variant} [gzip]
 * @property {Variant} [br]
 * @property {boolean} [compressing]
 */

/** @typedef {import('./page-store.mjs').StoredPage} StoredPage */

const compressWithBrotli = promisify(brotliCompress);

/** They live as long as the store keeps the page. @type {WeakMap<StoredPage, Variants>} */
const known = new WeakMap();

/** What browsers send is a handful of texts, each asked for many times. @type {Map<string, string>} */
const preferred = new Map();
const MOST_PREFERENCES = 100;

/**
 * The smallest form of a page that the reader accepts. Brotli takes long, so it is made in the
 * background when it is first wanted, and gzip is sent until it is there.
 * @param {StoredPage} page
 * @param {string | undefined} acceptEncoding
 * @returns {Variant}
 */
export function variantOf(page, acceptEncoding) {
  const variants = known.get(page) ?? remember(page);
  const encoding = preferredEncoding(acceptEncoding ?? '');
  if (encoding === 'identity') return variants.identity;
  if (encoding === 'br') {
    if (variants.br) return variants.br;
    startBrotli(page, variants);
  }
  variants.gzip ??= toVariant(gzipSync(page.body), variants.identity.etag, 'gzip');
  return variants.gzip;
}

/** @param {StoredPage} page */
function remember(page) {
  const hash = createHash('sha256').update(page.body).digest('base64url').slice(0, 22);
  const variants = { identity: { body: page.body, etag: `"${hash}"`, encoding: undefined } };
  known.set(page, variants);
  return /** @type {Variants} */ (variants);
}

/**
 * @param {StoredPage} page
 * @param {Variants} variants
 */
async function startBrotli(page, variants) {
  if (variants.compressing) return;
  variants.compressing = true;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length,
  };
  const body = await compressWithBrotli(page.body, { params });
  variants.br = toVariant(body, variants.identity.etag, 'br');
}

/**
 * @param {Buffer} body
 * @param {string} etag
 * @param {string} encoding
 * @returns {Variant}
 */
function toVariant(body, etag, encoding) {
  return { body, encoding, etag: etag.replace(/"$/, `-${encoding}"`) };
}

/** @param {string} acceptEncoding */
function preferredEncoding(acceptEncoding) {
  const cached = preferred.get(acceptEncoding);
  if (cached) return cached;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  const accepted = negotiator.encodings(['br', 'gzip']);
  // Among what the reader takes we choose the smallest, whatever the order of the header.
  const encoding = ['br', 'gzip'].find((name) => accepted.includes(name)) ?? 'identity';
  if (preferred.size >= MOST_PREFERENCES) preferred.clear();
  preferred.set(acceptEncoding, encoding);
  return encoding;
}
