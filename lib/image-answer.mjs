import path from 'node:path';
import { IMAGE_SECONDS } from './delivery.mjs';
import { etagOf, matches } from './etags.mjs';
import { isImageAddress, parseImageAddress } from './image-address.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./picture-variants.mjs').PictureVariants} PictureVariants
 */

/**
 * Answers what `next/image` sends to Next's optimiser, and returns false for other requests. That one
 * keeps a picture under each spelling of its address, makes any number at a time, sends one that it
 * cannot read as it is, and sends half of one when its own file was torn.
 * @param {PictureVariants} variants
 * @param {Request} request
 * @param {Response} response
 * @returns {boolean}
 */
export function answerImage(variants, request, response) {
  if (!isImageAddress(request.url ?? '')) return false;
  answer(variants, request, response).catch(() => response.destroy());
  return true;
}

/**
 * @param {PictureVariants} variants
 * @param {Request} request
 * @param {Response} response
 */
async function answer(variants, { method, url = '', headers }, response) {
  const wanted = parseImageAddress(url);
  const takesWebp = headers.accept?.includes('image/webp') === true;
  const found = wanted && (await variants.read(wanted.src, wanted.width, takesWebp));
  if (found === 'busy') return end(response, 503, { 'Retry-After': '5' });
  if (!found) return end(response, 404);
  const etag = etagOf(found.body);
  const cacheControl = `public, max-age=${IMAGE_SECONDS}, must-revalidate`;
  const shared = { Vary: 'Accept', 'Cache-Control': cacheControl, ETag: etag };
  if (matches(headers['if-none-match'], etag)) {
    response.writeHead(304, shared).end();
    return;
  }
  const name = fileName(wanted?.src ?? '', found.type);
  response.writeHead(200, {
    ...shared,
    'Content-Type': found.type,
    'Content-Length': found.body.length,
    'Content-Disposition': `inline; filename*=UTF-8''${name}`,
  });
  response.end(method === 'HEAD' ? undefined : found.body);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function end(response, status, headers = {}) {
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Length': 0, ...headers });
  response.end();
}

/**
 * What a picture is called when a reader keeps it. RFC 8187, 3.2.1: signs that it may hold.
 * @param {string} src
 * @param {string} type
 */
function fileName(src, type) {
  const name = encodeURIComponent(path.posix.parse(src).name).replace(/['()*]/g, '-');
  return `${name}.${type.replace('image/', '')}`;
}
