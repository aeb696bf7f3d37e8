import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { withRequestLog } from '../../lib/request-log.mjs';
import { askExactly } from '../ask-exactly.ts';
import { smallServer } from './small-server.ts';

const output = new PassThrough();
let written = '';
output.on('data', (chunk) => (written += chunk));
beforeEach(() => {
  written = '';
});

const origin = await smallServer(
  withRequestLog((request, response) => {
    const { url = '' } = request;
    if (url.startsWith('/never')) return 'next';
    if (url.startsWith('/begun')) {
      response.writeHead(200).write('Awal');
      return 'next';
    }
    request.url = '/rewritten?secret';
    response.writeHead(203, { 'Content-Length': 4 }).end(request.method === 'HEAD' ? '' : 'Isi.');
    return 'store';
  }, output),
);

/** Waits for so many lines, and returns them parsed. */
async function lines(count: number): Promise<Record<string, unknown>[]> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const found = written.split('\n').slice(0, -1);
    if (found.length >= count) return found.map((line) => JSON.parse(line));
    await setTimeout(10);
  }
  throw new Error(`${count} lines were expected; there is ${JSON.stringify(written)}`);
}

test('withRequestLog() writes a line with these fields alone', async () => {
  const begun = Date.now();
  const { headers, body } = await askExactly(origin, '/posts/x', {
    headers: { cookie: 'a=rahasia', authorization: 'Bearer rahasia' },
  });
  const [{ time, ms, bytes, ...line } = {}] = await lines(1);
  assert.deepEqual(line, { method: 'GET', path: '/posts/x', status: 203, by: 'store' });
  assert.equal(new Date(String(time)).toISOString(), time);
  assert.ok(Date.parse(String(time)) >= begun && Date.parse(String(time)) <= Date.now());
  assert.ok(typeof ms === 'number' && ms >= 0 && ms < 5_000);
  const head = Object.entries(headers).flat().join('').length;
  assert.ok(Number(bytes) > head + body.length && Number(bytes) < head + 200, `${bytes}`);
  assert.doesNotMatch(written, /rahasia|127\.0\.0\.1|rewritten/);
});

test('withRequestLog() counts the bytes of each request on a connection, and none of a body in HEAD', async () => {
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1').resume();
  const ask = (method: string) => socket.write(`${method} / HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  ask('GET');
  await lines(1);
  ask('GET');
  await lines(2);
  ask('HEAD');
  const [first, second, head] = await lines(3);
  socket.destroy();
  assert.equal(second?.bytes, first?.bytes);
  assert.equal(Number(head?.bytes), Number(first?.bytes) - 'Isi.'.length);
});

describe('withRequestLog() writes the path', () => {
  const cases: [sent: string, path: string][] = [
    ['/', '/'],
    ['/posts/x?secret=rahasia', '/posts/x'],
    ['/posts/x?', '/posts/x'],
    ['/posts/x#rahasia', '/posts/x'],
    ['/api/draft?secret=rahasia&slug=x', '/api/draft'],
    ['/search?q=puting+lecet', '/search'],
    ['/search/?q=puting+lecet', '/search'],
    ['/search/cHV0aW5nIGxlY2V0/1', '/search'],
    ['/%73earch/cHV0aW5nIGxlY2V0/1', '/search'],
    ['//search/cHV0aW5nIGxlY2V0/1', '/search'],
    ['/Search/cHV0aW5nIGxlY2V0/1', '/search'],
    ['/search%3Fq=puting+lecet', '/search'],
    ['/search/%zz', '/search'],
    ['/search-engine', '/search-engine'],
    ['/posts/caf%C3%A9', '/posts/caf%C3%A9'],
    ['/"\\', '/"\\'],
    ['http://user:rahasia@example.com/x', '-'],
    ['*', '-'],
    [`/${'x'.repeat(2_000)}`, `/${'x'.repeat(499)}`],
  ];
  for (const [sent, path] of cases) {
    test(`${path.slice(0, 40)} of ${sent.slice(0, 40)}`, async () => {
      await askExactly(origin, sent);
      assert.equal((await lines(1))[0]?.path, path);
    });
  }
});

describe('withRequestLog() writes of a reader who goes away', () => {
  for (const [fact, path, status] of [
    ['before the head: no status', '/never', null],
    ['after it: the status that was sent', '/begun', 200],
  ] as const) {
    test(fact, async () => {
      const { port } = new URL(origin);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET ${path}?q=rahasia HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      if (status) await once(socket, 'data');
      else await setTimeout(50);
      assert.equal(written, '');
      socket.destroy();
      const [line] = await lines(1);
      assert.deepEqual(
        [line?.path, line?.status, line?.aborted, line?.by],
        [path, status, true, 'next'],
      );
    });
  }
});

test('a request is answered when nobody collects the lines any more', async () => {
  output.destroy(new Error('EPIPE'));
  await setTimeout(10);
  assert.equal((await askExactly(origin, '/x')).status, 203);
  await setTimeout(200); // The line is written into nothing.
  assert.equal((await askExactly(origin, '/x')).status, 203);
});
