import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CACHE_CONTROL } from './delivery.mjs';
import { hasDraftCookie } from './draft-pages.mjs';
import { withWordsOf } from './not-found-page.mjs';
import { acceptedEncodings } from './page-variants.mjs';
import { pagePolicy } from './security-headers.mjs';
import { serverState } from './server-state.mjs';

/** Paths that Next would spell in another way are its own, and so are those with a slash at the end. */
const PLAIN = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~%!$&'()*+,;=:@-]+)+$/;

/** Of a post, not of its text; of a tag, not of its feeds or further pages. */
const CONTENT = /^\/(?:posts\/[^/]+(?<!\.[mM][dD])|tags\/[^/]+)$/;

/**
 * Answers 404 where readers find nothing at an address that only content can have. Next renders such
 * a page twice, which takes a hundred times as long: whoever guesses addresses would have the machine.
 */
export class AbsentPages {
  /** @type {ReadonlySet<string>} First names of paths that Next or `public/` may know. */
  #served;
  /** @type {string} */
  #page;
  #policy;

  /**
   * @param {string} distDir
   * @param {string} page the site's 404 page
   */
  constructor(distDir, page) {
    this.#served = servedNames(distDir);
    this.#page = page;
    this.#policy = pagePolicy(page);
  }

  /**
   * Returns false, and leaves the request to Next, when there may be something.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  answer(request, response) {
    const [address = ''] = (request.url ?? '').split('?', 1);
    if (hasDraftCookie(request) || request.headers.rsc !== undefined) return false;
    if (!this.#isOfContent(address) || !serverState().isAbsent(address)) return false;
    const html = Buffer.from(withWordsOf(this.#page, address));
    const isZipped = acceptedEncodings(request.headers['accept-encoding'] ?? '').includes('gzip');
    const body = isZipped ? gzipSync(html) : html;
    if (isZipped) response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Security-Policy', this.#policy);
    response.writeHead(404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': CACHE_CONTROL,
      Vary: 'Accept-Encoding',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  /** @param {string} address */
  #isOfContent(address) {
    if (!PLAIN.test(address)) return false;
    return CONTENT.test(address) || !this.#served.has(String(address.split('/')[1]).toLowerCase());
  }
}

/** @param {string} distDir */
function servedNames(distDir) {
  /** @type {{ staticRoutes: { page: string }[], dynamicRoutes: { page: string }[], redirects: { source: string }[] }} */
  const manifest = JSON.parse(readFileSync(path.join(distDir, 'routes-manifest.json'), 'utf8'));
  const { staticRoutes, dynamicRoutes, redirects } = manifest;
  const paths = [...staticRoutes, ...dynamicRoutes].map(({ page }) => page);
  const first = [...paths, ...redirects.map(({ source }) => source)].map((at) => at.split('/')[1]);
  const names = first.filter((name) => name !== undefined && !name.startsWith('['));
  const files = readdirSync(path.join(distDir, '../public'));
  // In lower case: rules of the configuration do not tell cases apart.
  return new Set(['_next', ...names, ...files].map((name) => String(name).toLowerCase()));
}
