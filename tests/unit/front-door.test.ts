import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerFromStore } from '../../lib/front-door.mjs';
import { NO_PAGE_POLICY, SECURITY_HEADERS } from '../../lib/security-headers.mjs';
import { askExactly } from '../ask-exactly.ts';
import { smallServer } from './small-server.ts';
import { KEY, keyOf, MINUTE, pageOf, storeWith } from './stored-pages.ts';

const PASSED_ON = 204;
const TEXT = '<p>Café 日本 👶</p>';
const CACHE_CONTROL = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

/** As Node hands them over, in small letters. */
const SECURITY = Object.fromEntries(
  Object.entries({ ...SECURITY_HEADERS, 'Content-Security-Policy': NO_PAGE_POLICY }).map(
    ([name, value]) => [name.toLowerCase(), value],
  ),
);

const { store } = await storeWith(pageOf(TEXT, 'post:x'));
const origin = await smallServer((request, response) => {
  if (!answerFromStore(store, request, response)) response.writeHead(PASSED_ON).end();
});

/** Asks, and returns the answer without the headers of the connection. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await askExactly(origin, path, { method, headers });
  const { date, connection, ...own } = answer.headers;
  return { status: answer.status, headers: own, text: answer.body.toString() };
}

const { etag = '' } = (await ask('/posts/x')).headers;

test('answerFromStore() answers GET with the page and these headers alone', async () => {
  const headers = {
    ...SECURITY,
    'cache-control': CACHE_CONTROL,
    vary: 'Accept-Encoding',
    etag,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(TEXT)),
  };
  assert.deepEqual(await ask('/posts/x'), { status: 200, headers, text: TEXT });
});

test('answerFromStore() answers a text of another type with its type', async () => {
  const type = 'application/xml; charset=utf-8';
  const page = pageOf('<rss/>');
  await store.set(keyOf('/feed.xml'), { ...page, headers: { 'content-type': type } });
  const { status, headers, text } = await ask('/feed.xml');
  assert.deepEqual([status, headers['content-type'], text], [200, type, '<rss/>']);
});

test('answerFromStore() sends a page with the policy that it was stored with', async () => {
  const policy = "default-src 'none'; style-src 'self'";
  const page = pageOf(TEXT);
  const headers = { ...page.headers, 'content-security-policy': policy };
  await store.set(keyOf('/policy'), { ...page, headers });
  assert.equal((await ask('/policy')).headers['content-security-policy'], policy);
});

test('answerFromStore() answers HEAD with the headers of GET and no body', async () => {
  for (const accepted of ['identity', 'gzip']) {
    const { headers } = await ask('/posts/x', { 'accept-encoding': accepted });
    assert.deepEqual(await ask('/posts/x', { 'accept-encoding': accepted }, 'HEAD'), {
      status: 200,
      headers,
      text: '',
    });
  }
});

test('answerFromStore() answers a query with the page, as it means nothing', async () => {
  const page = await ask('/posts/x');
  for (const query of ['?', '?fbclid=a%zz', '?q=asi']) {
    assert.deepEqual(await ask(`/posts/x${query}`), page);
  }
});

test('answerFromStore() answers a search for nothing with the page that asks for one', async () => {
  await store.set(keyOf('/search'), pageOf(TEXT));
  for (const query of ['', '?', '?q=', '?page=2']) {
    assert.equal((await ask(`/search${query}`)).status, 200);
  }
});

describe('answerFromStore() leaves to Next', () => {
  const cases: [string, string, Record<string, string>?, string?][] = [
    ['a path that is not stored', '/posts/y'],
    ['a search', '/search?q=asi'],
    ['a slash at the end', '/posts/x/'],
    ['another spelling', '/posts/%78'],
    ['another method', '/posts/x', {}, 'POST'],
    ['OPTIONS', '/posts/x', {}, 'OPTIONS'],
    ['a reader with a draft cookie', '/posts/x', { cookie: 'a=b; __prerender_bypass=1' }],
    ['a request for flight data', '/posts/x', { RSC: '1' }],
  ];
  for (const [fact, path, headers, method] of cases) {
    test(fact, async () => assert.equal((await ask(path, headers, method)).status, PASSED_ON));
  }
});

test('answerFromStore() serves a reader with other cookies', async () => {
  assert.equal((await ask('/posts/x', { cookie: 'a=b; c=d' })).text, TEXT);
});

describe('answerFromStore() answers 304 to If-None-Match', () => {
  for (const given of [etag, `W/${etag}`, `"a", ${etag}`, `"a",W/${etag},"b"`, '*', ' * ']) {
    test(given, async () => {
      const shared = { 'cache-control': CACHE_CONTROL, vary: 'Accept-Encoding', etag };
      const headers = { ...SECURITY, ...shared };
      const expected = { status: 304, headers, text: '' };
      assert.deepEqual(await ask('/posts/x', { 'if-none-match': given }), expected);
      assert.deepEqual(await ask('/posts/x', { 'if-none-match': given }, 'HEAD'), expected);
    });
  }
});

describe('answerFromStore() answers 200 to If-None-Match', () => {
  for (const given of ['', '"a"', etag.replaceAll('"', ''), `w/${etag}`, `x${etag}`, '"*"']) {
    test(given, async () => {
      assert.equal((await ask('/posts/x', { 'if-none-match': given })).status, 200);
    });
  }
  test('with the tag of another encoding', async () => {
    const headers = { 'if-none-match': etag, 'accept-encoding': 'gzip' };
    assert.equal((await ask('/posts/x', headers)).status, 200);
  });
});

test('answerFromStore() answers a stored redirect without a body', async () => {
  const location = '/posts/caf%C3%A9';
  await store.set(keyOf('/old'), { ...pageOf(''), status: 308, headers: { location } });
  const own = { location, 'cache-control': CACHE_CONTROL, 'content-length': '0' };
  const headers = { ...SECURITY, ...own };
  for (const method of ['GET', 'HEAD']) {
    assert.deepEqual(await ask('/old', {}, method), { status: 308, headers, text: '' });
  }
  assert.equal((await ask('/old', { 'if-none-match': '*' })).status, 308);
});

test('answerFromStore() leaves a page to Next once its tag expired, until it is set again', async () => {
  await store.set(keyOf('/posts/z'), pageOf(TEXT, 'post:z,tag:a'));
  assert.equal((await ask('/posts/z')).status, 200);
  store.expire(['tag:a']);
  assert.equal((await ask('/posts/z')).status, PASSED_ON);
  assert.equal((await ask('/posts/x')).status, 200);
  await store.set(keyOf('/posts/z'), pageOf('<p>Baru</p>', 'post:z,tag:a', Date.now()));
  assert.equal((await ask('/posts/z')).text, '<p>Baru</p>');
});

test('answerFromStore() leaves a page to Next when it is due for another rendering', async () => {
  await store.set(keyOf('/due'), pageOf(TEXT, 'posts', Date.now() - 16 * MINUTE));
  assert.equal((await ask('/due')).status, PASSED_ON);
  assert.notEqual(await store.get(KEY), undefined);
});
