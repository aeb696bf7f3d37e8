import { promisify } from 'node:util';
import { brotliCompress, constants, gzipSync } from 'node:zlib';
import Negotiator from 'negotiator';
import { etagOf } from './etags.mjs';

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

/** What browsers send is a handful of texts, each many times. @type {Map<string, string[]>} */
const accepted = new Map();
const MOST_ACCEPTED = 100;

/**
 * The smallest form of a page that the reader accepts, whatever the order of the header. Brotli
 * takes long, so it is made in the background when it is first wanted; until it is there, gzip is
 * sent to who takes that too, and plain text to others.
 * @param {StoredPage} page
 * @param {string | undefined} acceptEncoding
 * @returns {Variant}
 */
export function variantOf(page, acceptEncoding) {
  const variants = known.get(page) ?? remember(page);
  const encodings = acceptedEncodings(acceptEncoding ?? '');
  if (encodings.includes('br')) {
    if (variants.br) return variants.br;
    startBrotli(page, variants);
  }
  if (!encodings.includes('gzip')) return variants.identity;
  variants.gzip ??= toVariant(gzipSync(page.body), variants.identity.etag, 'gzip');
  return variants.gzip;
}

/** @param {StoredPage} page */
function remember(page) {
  const variants = {
    identity: { body: page.body, etag: etagOf(page.body), encoding: undefined },
  };
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

/**
 * The encodings of ours that a reader accepts, the best first.
 * @param {string} acceptEncoding
 */
export function acceptedEncodings(acceptEncoding) {
  const before = accepted.get(acceptEncoding);
  if (before) return before;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  const encodings = negotiator.encodings(['br', 'gzip']);
  if (accepted.size >= MOST_ACCEPTED) accepted.clear();
  accepted.set(acceptEncoding, encodings);
  return encodings;
}
