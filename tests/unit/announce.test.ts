import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, type TestContext, test } from 'node:test';
import { indexNowKey, submitToIndexNow } from '../../lib/index-now.ts';
import { announce } from '../../lib/publish/announce.ts';
import { site } from '../../lib/site.ts';
import { smallServer } from './small-server.ts';

const KEY = 'kunci-untuk-tes-1234';
const { host } = new URL(site.url);

/** A service that writes down what it is told. */
async function service(status = 200) {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  const origin = await smallServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    response.writeHead(status).end();
  });
  return { origin, received };
}

/** What `announce()` writes to stderr. */
async function linesOf(t: TestContext, ...args: Parameters<typeof announce>): Promise<string[]> {
  const write = t.mock.method(process.stderr, 'write', () => true);
  await announce(...args);
  const lines = write.mock.calls.map(({ arguments: [line] }) => String(line));
  write.mock.restore();
  return lines;
}

afterEach(() => {
  delete process.env.INDEXNOW_KEY;
  delete process.env.INDEXNOW_URL;
});

test('announce() tells nobody unless the site names them', async (t) => {
  const { origin, received } = await service();
  process.env.INDEXNOW_URL = origin;
  assert.deepEqual(await linesOf(t, ['/posts/x'], ['/feed.xml']), []);
  assert.deepEqual(received, []);
});

test('announce() tells search engines of the addresses that changed', async (t) => {
  const { origin, received } = await service();
  Object.assign(process.env, { INDEXNOW_URL: origin, INDEXNOW_KEY: KEY });
  assert.deepEqual(await linesOf(t, ['/posts/x', '/tentang'], ['/', '/feed.xml']), []);
  assert.deepEqual(JSON.parse(received[0]?.body ?? ''), {
    host,
    key: KEY,
    keyLocation: `${site.url}/indexnow.txt`,
    urlList: [`${site.url}/posts/x`, `${site.url}/tentang`],
  });
  assert.equal(received.length, 1);
});

test('announce() tells the hub of the feeds that changed, in one message', async (t) => {
  const { origin, received } = await service();
  const expired = ['/posts/x', '/feed.xml', '/', '/tags/asi/atom.xml'];
  assert.deepEqual(await linesOf(t, ['/posts/x'], expired, `${origin}/hub`), []);
  const fields = new URLSearchParams(received[0]?.body);
  assert.deepEqual(fields.getAll('hub.mode'), ['publish']);
  assert.deepEqual(fields.getAll('hub.url'), [
    `${site.url}/feed.xml`,
    `${site.url}/tags/asi/atom.xml`,
  ]);
  assert.equal(received.length, 1);
});

test('announce() says in one line each that a message was not taken', async (t) => {
  const { origin } = await service(403);
  Object.assign(process.env, { INDEXNOW_URL: `${origin}/rahasia`, INDEXNOW_KEY: KEY });
  assert.deepEqual(await linesOf(t, ['/posts/x'], ['/feed.xml'], `${origin}/hub`), [
    `Cannot announce: ${origin} answered 403; see that INDEXNOW_KEY is the key that /indexnow.txt of the live site shows\n`,
    `Cannot announce: ${origin} answered 403; see that webSubHub in lib/site.ts is a hub that takes pings\n`,
  ]);
});

test('announce() says what is wrong with a key', async (t) => {
  process.env.INDEXNOW_KEY = 'a b';
  assert.deepEqual(await linesOf(t, ['/posts/x'], []), [
    'Cannot announce: INDEXNOW_KEY is "a b"; write 8 to 128 letters, digits and hyphens, such as those of "openssl rand -hex 16"\n',
  ]);
});

test('indexNowKey() is none where none is set', () => assert.equal(indexNowKey(''), undefined));

test('submitToIndexNow() sends no more than 10,000 addresses at once', async () => {
  const { origin, received } = await service();
  const paths = Array.from({ length: 20_001 }, (_, index) => `/posts/p${index}`);
  assert.equal(await submitToIndexNow(KEY, paths, origin), undefined);
  const lengths = received.map(({ body }) => JSON.parse(body).urlList.length);
  assert.deepEqual(lengths, [10_000, 10_000, 1]);
});
