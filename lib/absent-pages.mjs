import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CACHE_CONTROL } from './delivery.mjs';
import { hasDraftCookie } from './draft-pages.mjs';
import { filesBelow } from './files-below.mjs';
import { knownRoutes } from './known-routes.mjs';
import { withWordsOf } from './not-found-page.mjs';
import { acceptedEncodings } from './page-variants.mjs';
import { pictureFile } from './picture-files.mjs';
import { pagePolicy } from './security-headers.mjs';
import { serverState } from './server-state.mjs';

/**
 * Paths that Next would spell in another way are its own; so are those with a slash at the end, and
 * what programs ask below `/api/`.
 */
const PLAIN = /^(?!\/api\/)(?:\/[\w.~%!$&'()*+,;=:@"<>[\]^`{|}-]+)+$/;

/** Of a post, not of its text; of a list of posts, not of its feeds. */
const POST = /^\/posts\/[^/]+(?<!\.md)$/i;
const LIST = /^\/(?:tags\/[^/]+|archive\/[^/]+\/[^/]+)$/;

/** Its further pages; the rules know a first one. */
const FURTHER = /^\/(?:posts|tags\/[^/]+|archive\/[^/]+\/[^/]+)\/page\/(?!1$)[^/]+$/;

/** What a search finds is at such a path inside alone, see `search/results-path.mjs`. */
const FOUND = /^\/search\/./;

const CONTENT = [POST, LIST, FURTHER, FOUND];

/** Of the files of a build. Those of pictures that are made have been answered before. */
const BUILT = /^\/_next\//i;

/** As it stands, as that of a page is plain: Next leads other spellings to it. */
const PICTURE = /^\/img(?:\/[^/\\#\s\u0080-\uffff]+)+$/i;

/**
 * Answers 404 where readers find nothing: at an address that only content can have, or only a picture
 * or a file of the build. Next renders such a page twice, which takes a hundred times as long: whoever
 * guesses addresses would have the machine.
 */
export class AbsentPages {
  #isKnown;
  /** @type {ReadonlySet<string>} Addresses of files, as Next lists them when it starts. */
  #built;
  /** @type {string} */
  #page;
  #policy;

  /**
   * @param {string} distDir
   * @param {string} page the site's 404 page
   */
  constructor(distDir, page) {
    this.#isKnown = knownRoutes(distDir);
    this.#built = builtAddresses(distDir);
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
    if (BUILT.test(address)) return !this.#isBuilt(address) && answerNothing(response);
    if (PICTURE.test(address)) return !isPicture(address) && answerNothing(response);
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
  #isBuilt(address) {
    return this.#built.has(decodeURIComponent(address));
  }

  /** @param {string} address */
  #isOfContent(address) {
    if (!PLAIN.test(address)) return false;
    return CONTENT.some((kind) => kind.test(address)) || !this.#isKnown(address);
  }
}

/** @param {string} address */
function isPicture(address) {
  return typeof pictureFile(address) !== 'string';
}

/**
 * No page, where only programs ask.
 * @param {import('node:http').ServerResponse} response
 */
function answerNothing(response) {
  response.writeHead(404, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
  return true;
}

/** @param {string} distDir */
function builtAddresses(distDir) {
  const files = filesBelow(path.join(distDir, 'static'));
  return new Set(files.map((file) => `/_next/${path.relative(distDir, file)}`));
}
