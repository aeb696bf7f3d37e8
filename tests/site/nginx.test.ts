import assert from 'node:assert/strict';
import { connect } from 'node:http2';
import { Agent } from 'node:https';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { askExactly } from '../ask-exactly.ts';
import { HOST, type RunningNginx, skip, startNginx } from './nginx.ts';
import { KINDS, localLinks, origin } from './pages.ts';

// The real site through the nginx that stands before it.

const ENCODINGS: [accepted: string, encoding: string | undefined][] = [
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0, deflate', undefined],
];

let nginx: RunningNginx;

before(async () => {
  if (!skip) nginx = await startNginx(origin);
});
after(() => nginx?.stop());

const askReplica = (address: string, headers = {}, method = 'GET') =>
  askExactly(origin, address, { method, headers });

/** What differs from one connection to the next, and who nginx says it is. */
function own(headers: object) {
  const {
    date,
    connection,
    server,
    'keep-alive': _,
    ...others
  } = headers as Record<string, string>;
  return others;
}

describe('through nginx', { skip }, () => {
  for (const [accepted, encoding] of ENCODINGS) {
    test(`a page is the replica's, with its headers, for "${accepted}"`, async () => {
      const headers = { 'accept-encoding': accepted };
      for (const kind of ['home', 'post', 'longPost', 'tag'] as const) {
        const direct = await untilEncoded(() => askReplica(KINDS[kind], headers), encoding);
        const through = await untilEncoded(() => nginx.ask(KINDS[kind], headers), encoding);
        assert.equal(through.status, 200);
        assert.equal(through.headers['content-encoding'], encoding);
        assert.ok(through.body.equals(direct.body));
        assert.deepEqual(own(through.headers), own(direct.headers));
        assert.equal(through.headers.server, 'nginx');
      }
    });
  }

  test('a page is kept once for each encoding, whatever stands in headers and query', async () => {
    const texts = [
      'gzip',
      'deflate, gzip',
      'gzip;q=0.5',
      'br, gzip',
      'gzip,br',
      '',
      'identity',
      'x',
    ];
    for (const accepted of texts) {
      for (const query of ['', '?', '?utm_source=x', `?fbclid=${accepted.length}`]) {
        const headers = { 'accept-encoding': accepted, cookie: `a=${query}` };
        assert.equal((await nginx.ask(KINDS.month + query, headers)).status, 200);
      }
    }
    assert.equal(nginx.kept(KINDS.month), 3);
  });

  test('who has a page gets 304, for the tag of its encoding alone', async () => {
    for (const accepted of ['identity', 'gzip']) {
      const headers = { 'accept-encoding': accepted };
      const { etag = '' } = (await nginx.ask(KINDS.post, headers)).headers;
      const { status, body } = await nginx.ask(KINDS.post, { ...headers, 'if-none-match': etag });
      assert.deepEqual([status, body.length], [304, 0]);
      const other = { 'accept-encoding': 'gzip', 'if-none-match': etag };
      assert.equal((await nginx.ask(KINDS.post, other)).status, accepted === 'gzip' ? 304 : 200);
    }
  });

  test('what is old is asked for again with its tag', async () => {
    for (let times = 0; times < 3; times++) {
      await nginx.ask(KINDS.page);
      await setTimeout(1_200);
    }
    const lines = nginx
      .log()
      .split('\n')
      .filter((line) => line.includes('"path":"/tentang"'));
    assert.match(lines.at(-1) ?? '', /"status":200,.*"cache":"REVALIDATED".*"answered":"304"/);
  });

  test('who shows a password or asks for flight data gets what the replica says', async () => {
    for (const headers of [{ authorization: 'Bearer x' }, { rsc: '1' }]) {
      await nginx.ask('/archive');
      await nginx.ask('/archive', headers);
      await setTimeout(1_200);
      const lines = nginx
        .log()
        .split('\n')
        .filter((line) => line.includes('"path":"/archive"'));
      assert.match(lines.at(-1) ?? '', /"cache":"BYPASS","from":"[^"]+"/);
    }
    assert.equal(nginx.kept('/archive'), 1);
  });

  test('HEAD is answered as GET is, without a body', async () => {
    const { headers } = await nginx.ask(KINDS.plainPost);
    const head = await nginx.ask(KINDS.plainPost, {}, { method: 'HEAD' });
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    assert.deepEqual(own(head.headers), own(headers));
  });

  test('refusals of the replica pass', async () => {
    for (const [address, method, status] of [
      [KINDS.post, 'POST', 405],
      [KINDS.post, 'DELETE', 405],
      ['/api/publish', 'PUT', 405],
      ['/posts/%e0%a4', 'GET', 400],
      ['/_next/image?url=%2Fimg%2Ftidak-ada.webp&w=384&q=75', 'GET', 404],
      [KINDS.unknownPost, 'GET', 404],
    ] as const) {
      const through = await nginx.ask(address, {}, { method });
      const direct = await askReplica(address, {}, method);
      assert.equal(through.status, status, address);
      assert.equal(direct.status, status, address);
      const { vary: _, ...headers } = own(through.headers);
      const { vary, ...expected } = own(direct.headers);
      assert.deepEqual(headers, expected);
      assert.ok(through.body.equals(direct.body));
    }
  });

  test('an old address leads on', async () => {
    const { status, headers } = await nginx.ask('/about');
    assert.deepEqual([status, headers.location], [308, '/tentang']);
  });

  test('a search is answered, and kept nowhere', async () => {
    const through = await nginx.ask(KINDS.found);
    assert.equal(through.status, 200);
    assert.match(through.headers['cache-control'] ?? '', /^private/);
    assert.ok(through.body.equals((await askReplica(KINDS.found)).body));
    assert.equal(nginx.kept(KINDS.found), 0);
  });

  test('pictures and files of the build come as the replica has them', async () => {
    const { headers, body } = await untilEncoded(() => askReplica(KINDS.home));
    const links = localLinks(body.toString());
    const picture = links.find((link) => link.startsWith('/_next/image')) ?? '';
    const [, file = ''] = /^<([^>]+)>/.exec(String(headers.link)) ?? [];
    assert.match(picture + file, /^\/_next\/image.*\/_next\/static\//);
    for (const accept of ['image/webp', 'image/*']) {
      for (const address of [picture, file]) {
        const direct = await askReplica(address, { accept });
        for (let times = 0; times < 2; times++) {
          const through = await nginx.ask(address, { accept });
          assert.equal(through.status, 200, address);
          assert.ok(through.body.equals(direct.body), address);
          assert.equal(through.headers['content-type'], direct.headers['content-type']);
          assert.equal(through.headers['cache-control'], direct.headers['cache-control']);
        }
      }
    }
    assert.deepEqual([nginx.kept(picture), nginx.kept(file)], [2, 1]);
  });

  test('a WebSocket is refused', async () => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };
    const key = { 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' };
    assert.equal((await nginx.ask('/', { ...upgrade, ...key })).status, 400);
    assert.equal((await nginx.ask('/', { connection: 'Upgrade', upgrade: 'h2c' })).status, 200);
  });

  test('HTTP/2 serves the same page', async () => {
    const session = connect(nginx.origin, { ca: nginx.certificate, servername: HOST });
    const request = session.request({ ':path': KINDS.post, ':authority': HOST });
    const page = await text(request);
    session.close();
    assert.equal(session.alpnProtocol, 'h2');
    assert.equal(page, (await askReplica(KINDS.post)).body.toString());
  });

  test('another host gets nothing, with TLS and without', async () => {
    const headers = { Host: 'other.example' };
    await assert.rejects(askExactly(nginx.plainOrigin, '/', { headers }), { code: 'ECONNRESET' });
    await assert.rejects(nginx.ask('/', headers, { agent: agentFor('other.example') }));
    await new Promise<void>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: nginx.port, rejectUnauthorized: false };
      connectTls(options, () => reject(new Error('it was let in'))).on('error', () => resolve());
    });
  });

  test('without TLS a reader is led to the same address with it', async () => {
    const { status, headers } = await askExactly(nginx.plainOrigin, '/posts?x=%C3%A9', {
      headers: { Host: HOST },
    });
    assert.deepEqual([status, headers.location], [308, `https://${HOST}/posts?x=%C3%A9`]);
  });

  test('a body is refused where none is read', async () => {
    const headers = { 'content-length': '2000' };
    assert.equal((await nginx.ask('/posts', headers, { method: 'POST' })).status, 413);
  });

  test('who asks too often for pictures, searches and calls gets 429, for pages never', async () => {
    for (const [address, isLimited] of [
      ['/_next/image?url=%2Fimg%2Ftidak-ada.webp&w=384&q=75', true],
      ['/search?q=zzzqqq', true],
      ['/api/health', true],
      [KINDS.post, false],
    ] as const) {
      const statuses = await flood(address, 400);
      assert.equal(statuses.has(429), isLimited, `${address}: ${[...statuses]}`);
      assert.ok(![...statuses].some((status) => status >= 500), `${address}: ${[...statuses]}`);
    }
  });

  test('neither what somebody looks for nor their address is in the log', async () => {
    await nginx.ask('/search?q=puting+lecet');
    await nginx.ask('/search/cHV0aW5nIGxlY2V0/1?x=rahasia');
    await nginx.ask('/api/draft?secret=rahasia', { authorization: 'Bearer rahasia' });
    await nginx.ask('/posts/x', { cookie: 'rahasia', referer: 'https://rahasia.example' });
    await setTimeout(1_200);
    assert.match(nginx.log(), /"path":"\/api\/draft"/);
    assert.doesNotMatch(nginx.log(), /rahasia|puting|cHV0|127\.0\.0\.1(?!:\d)|\?/);
    for (const line of nginx.log().split('\n').filter(Boolean)) JSON.parse(line);
  });
});

function agentFor(servername: string) {
  return new Agent({ ca: nginx.certificate, servername, checkServerIdentity: () => undefined });
}

/** Brotli is made when it is first wanted, and what is kept without it goes after a second. */
async function untilEncoded(ask: () => ReturnType<typeof askReplica>, encoding = 'identity') {
  for (let attempt = 0; ; attempt++) {
    const answer = await ask();
    const isVaried = answer.headers.vary === 'Accept-Encoding' && answer.headers.etag;
    const { 'content-encoding': found = 'identity' } = answer.headers;
    if ((isVaried && found === encoding) || attempt > 50) return answer;
    await setTimeout(100);
  }
}

/** The statuses of so many requests in one HTTP/2 connection. */
async function flood(address: string, requests: number): Promise<Set<number>> {
  const session = connect(nginx.origin, { ca: nginx.certificate, servername: HOST });
  const statuses = new Set<number>();
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      const request = session.request({ ':path': address, ':authority': HOST });
      request.on('response', (headers) => statuses.add(Number(headers[':status'])));
      request.on('error', reject).on('end', resolve).resume();
    });
  for (let sent = 0; sent < requests; sent += 50) {
    await Promise.all(Array.from({ length: 50 }, ask));
  }
  session.close();
  return statuses;
}
