import assert from 'node:assert/strict';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, describe, type TestContext, test } from 'node:test';
import { type PurgeSettings, purge } from '../../lib/publish/purge.ts';
import { site } from '../../lib/site.ts';
import { freePort } from '../site/site.ts';
import { smallServer } from './small-server.ts';

type Received = { method: string; url: string; headers: IncomingHttpHeaders; body: unknown };

const TOKEN = 'secret-token';

/** A CDN that writes down what it is told, and answers as it is told. */
async function cdn(answer: (response: ServerResponse) => void) {
  const received: Received[] = [];
  const origin = await smallServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body: await json(request) });
    answer(response);
  });
  return { origin, received };
}

/** What `purge()` writes to stderr. */
async function linesOf(
  t: TestContext,
  paths: string[],
  ...settings: [PurgeSettings?]
): Promise<string[]> {
  const write = t.mock.method(process.stderr, 'write', () => true);
  await purge(paths, ...settings);
  const lines = write.mock.calls.map(({ arguments: [line] }) => String(line));
  write.mock.restore();
  return lines;
}

afterEach(() => {
  delete process.env.PURGE_URL;
  delete process.env.PURGE_TOKEN;
});

test('purge() posts the absolute addresses and the paths, with the token', async (t) => {
  const { origin, received } = await cdn((response) => response.writeHead(200).end('done'));
  Object.assign(process.env, { PURGE_URL: `${origin}/purge?zone=1`, PURGE_TOKEN: TOKEN });
  assert.deepEqual(await linesOf(t, ['/', '/posts/caf%C3%A9']), []);
  assert.equal(received.length, 1);
  const [first] = received;
  assert.ok(first);
  const { headers, ...rest } = first;
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers.authorization, `Bearer ${TOKEN}`);
  assert.deepEqual(rest, {
    method: 'POST',
    url: '/purge?zone=1',
    body: {
      urls: [new URL('/', site.url).href, new URL('/posts/caf%C3%A9', site.url).href],
      paths: ['/', '/posts/caf%C3%A9'],
    },
  });
});

test('purge() sends no token where there is none', async (t) => {
  const { origin, received } = await cdn((response) => response.writeHead(204).end());
  assert.deepEqual(await linesOf(t, ['/'], { url: origin }), []);
  assert.equal(received.length, 1);
  assert.equal(received[0]?.headers.authorization, undefined);
});

test('purge() sends nothing without PURGE_URL, nor without paths', async (t) => {
  const { origin, received } = await cdn((response) => response.end());
  assert.deepEqual(await linesOf(t, ['/']), []);
  assert.deepEqual(await linesOf(t, ['/'], { url: '' }), []);
  assert.deepEqual(await linesOf(t, [], { url: origin }), []);
  assert.deepEqual(received, []);
});

describe('purge() says in one line that the CDN', () => {
  test('answered 500', async (t) => {
    const { origin } = await cdn((response) => response.writeHead(500).end(`no ${TOKEN}`));
    const lines = await linesOf(t, ['/'], { url: `${origin}/secret-path`, token: TOKEN });
    assert.deepEqual(lines, [
      `Cannot purge the CDN: ${origin} answered 500; see that PURGE_URL and PURGE_TOKEN are right\n`,
    ]);
  });

  test('refused the connection', async (t) => {
    const origin = `http://127.0.0.1:${await freePort()}`;
    assert.deepEqual(await linesOf(t, ['/'], { url: `${origin}/secret-path`, token: TOKEN }), [
      `Cannot purge the CDN: ${origin} cannot be reached (ECONNREFUSED); see that PURGE_URL is right and the service runs\n`,
    ]);
  });

  test('did not answer', async (t) => {
    const { origin, received } = await cdn(() => undefined);
    const settings = { url: origin, token: TOKEN, timeLimit: 300 };
    const start = performance.now();
    assert.deepEqual(await linesOf(t, ['/'], settings), [
      `Cannot purge the CDN: ${origin} did not answer within 0.3 s; see that PURGE_URL is right and the service runs\n`,
    ]);
    assert.ok(performance.now() - start < 3000);
    assert.equal(received.length, 1);
  });

  test('closed the connection', async (t) => {
    const { origin } = await cdn((response) => response.destroy());
    assert.deepEqual(await linesOf(t, ['/'], { url: origin, token: TOKEN }), [
      `Cannot purge the CDN: ${origin} cannot be reached (UND_ERR_SOCKET); see that PURGE_URL is right and the service runs\n`,
    ]);
  });
});

test('purge() follows no redirect: another host must not get the token', async (t) => {
  const other = await cdn((response) => response.end());
  const { origin } = await cdn((response) =>
    response.writeHead(307, { Location: other.origin }).end(),
  );
  assert.deepEqual(await linesOf(t, ['/'], { url: origin, token: TOKEN }), [
    `Cannot purge the CDN: ${origin} answered 307; see that PURGE_URL and PURGE_TOKEN are right\n`,
  ]);
  assert.deepEqual(other.received, []);
});

describe('purge() refuses as PURGE_URL', () => {
  for (const url of [
    'cdn.example/purge',
    'ftp://cdn.example/',
    'file:///etc/passwd',
    'data:,x',
    'https://name:secret@cdn.example/',
  ]) {
    test(url, async (t) => {
      assert.deepEqual(await linesOf(t, ['/'], { url, token: TOKEN }), [
        'Cannot purge the CDN: PURGE_URL is not an address such as https://cdn.example/purge, without a password; correct it\n',
      ]);
    });
  }
});

test('purge() does not repeat a token that a header cannot hold', async (t) => {
  const { origin, received } = await cdn((response) => response.end());
  assert.deepEqual(await linesOf(t, ['/'], { url: origin, token: `${TOKEN}\nX-Other: 1` }), [
    'Cannot purge the CDN: PURGE_TOKEN has a sign that a header cannot hold; take away spaces and line ends\n',
  ]);
  assert.deepEqual(received, []);
});
