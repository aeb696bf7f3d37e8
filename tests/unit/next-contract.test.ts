import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from './temporary-site.ts';

// What lib/page-cache.mjs and lib/page-store.mjs know of the inside of Next, each in a test of its
// own: a version that changes one of them fails here first.

const require = createRequire(import.meta.url);
const {
  default: FileSystemCache,
} = require('next/dist/server/lib/incremental-cache/file-system-cache.js');
const { nodeFs } = require('next/dist/server/lib/node-fs-methods.js');
const { getRouteCacheKey } = require('next/dist/server/lib/route-cache-key.js');

const OWNER = { kind: 'APP_PAGE', sourceRoute: '/posts/[slug]/page' };
const KEY = getRouteCacheKey('/posts/x', OWNER);
const CONTEXT = { kind: 'APP_PAGE', isFallback: false, isRoutePPREnabled: true };

/** A cache over a build that laid down one page, at `/posts/x`. */
function cacheOverSeed(flushToDisk: boolean, tags = 'post:x,posts') {
  const serverDistDir = path.join(temporaryFolder(), 'server');
  const seed = path.join(serverDistDir, 'app', 'posts', 'x');
  mkdirSync(path.dirname(seed), { recursive: true });
  writeFileSync(`${seed}.html`, '<!DOCTYPE html><html><p>Teks</p></html>');
  writeFileSync(`${seed}.rsc`, 'flight data');
  const headers = { 'x-next-cache-tags': tags };
  const routeCache = { key: KEY, owner: OWNER, isFallback: false };
  writeFileSync(`${seed}.meta`, JSON.stringify({ status: 200, headers, routeCache }));
  const cache = new FileSystemCache({
    fs: nodeFs,
    flushToDisk,
    serverDistDir,
    revalidatedTags: [],
  });
  return { cache, scoped: path.join(serverDistDir, `${KEY}.html`) };
}

test('next is installed in the exact version that package.json names', () => {
  const installed = require('next/package.json').version;
  const wanted = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.match(wanted.dependencies.next, /^\d+\.\d+\.\d+$/);
  assert.equal(installed, wanted.dependencies.next);
});

test('Next’s cache is a class with get, set and revalidateTag', () => {
  for (const method of ['get', 'set', 'revalidateTag', 'resetRequestCache']) {
    assert.equal(typeof FileSystemCache.prototype[method], 'function', method);
  }
});

describe('Next’s key of a page is its source route, hashed, and its path', () => {
  const route = createHash('sha256').update('/posts/[slug]/page').digest('hex');
  const cases = [
    ['/posts/x', `/route-cache/APP_PAGE/${route}/$/posts/x`],
    ['/', `/route-cache/APP_PAGE/${route}/$/index`],
    ['/index', `/route-cache/APP_PAGE/${route}/$/index/index`],
  ] as const;
  for (const [pathname, key] of cases) {
    test(pathname, () => assert.equal(getRouteCacheKey(pathname, OWNER), key));
  }
});

test('Next’s cache finds a page of the build by its key', async () => {
  const { cache } = cacheOverSeed(false);
  const { value, lastModified, cacheControl } = await cache.get(KEY, CONTEXT);
  assert.deepEqual(value, {
    kind: 'APP_PAGE',
    html: '<!DOCTYPE html><html><p>Teks</p></html>',
    rscData: Buffer.from('flight data'),
    postponed: undefined,
    headers: { 'x-next-cache-tags': 'post:x,posts' },
    status: 200,
    segmentData: undefined,
  });
  assert.ok(lastModified > Date.now() - 60_000 && lastModified <= Date.now());
  assert.equal(cacheControl, undefined);
});

test('Next’s cache finds the text of a route handler of the build by its key', async () => {
  const { cache } = cacheOverSeed(false);
  const owner = { kind: 'APP_ROUTE', sourceRoute: '/feed.xml/route' };
  const key = getRouteCacheKey('/feed.xml', owner);
  const file = path.join(cache.serverDistDir, 'app', 'feed.xml');
  const headers = { 'content-type': 'application/xml', 'x-next-cache-tags': 'posts' };
  writeFileSync(`${file}.body`, '<rss/>');
  const routeCache = { key, owner, isFallback: false };
  writeFileSync(`${file}.meta`, JSON.stringify({ status: 200, headers, routeCache }));
  const { value } = await cache.get(key, { kind: 'APP_ROUTE', isFallback: false });
  assert.deepEqual(value, { kind: 'APP_ROUTE', body: Buffer.from('<rss/>'), headers, status: 200 });
});

test('Next’s cache finds no page of another route or path', async () => {
  const { cache } = cacheOverSeed(false);
  const other = getRouteCacheKey('/posts/x', { ...OWNER, sourceRoute: '/[...path]/page' });
  assert.equal(await cache.get(other, CONTEXT), null);
  assert.equal(await cache.get(getRouteCacheKey('/posts/y', OWNER), CONTEXT), null);
});

test('Next’s cache copies a page of the build unless it is told not to', async () => {
  const copying = cacheOverSeed(true);
  await copying.cache.get(KEY, CONTEXT);
  assert.equal(existsSync(copying.scoped), true);

  const { cache, scoped } = cacheOverSeed(false);
  assert.notEqual(await cache.get(KEY, CONTEXT), null);
  assert.equal(existsSync(scoped), false);
});

test('Next’s cache hears of expired tags and takes them from the header we read', async () => {
  const { cache } = cacheOverSeed(false, 'post:contract,posts');
  assert.notEqual(await cache.get(KEY, CONTEXT), null);
  await cache.revalidateTag(['post:contract'], { expire: 0 });
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(await cache.get(KEY, CONTEXT), null);
  assert.equal(require('next/dist/lib/constants.js').NEXT_CACHE_TAGS_HEADER, 'x-next-cache-tags');
});

test('Next’s names of kinds are the ones we compare with', () => {
  const kinds = require('next/dist/server/response-cache/index.js');
  assert.equal(kinds.CachedRouteKind.APP_PAGE, 'APP_PAGE');
  assert.equal(kinds.IncrementalCacheKind.APP_PAGE, 'APP_PAGE');
  assert.equal(kinds.CachedRouteKind.APP_ROUTE, 'APP_ROUTE');
  assert.equal(kinds.IncrementalCacheKind.APP_ROUTE, 'APP_ROUTE');
});

test('Next’s shell of a page that ended early is marked as we look for it', () => {
  const file = require.resolve('next/dist/server/app-render/app-render.js');
  assert.match(readFileSync(file, 'utf8'), /id: ['"]__next_error__['"]/);
});
