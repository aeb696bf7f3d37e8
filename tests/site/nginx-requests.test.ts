import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { connect } from 'node:tls';
import { smallServer } from '../unit/small-server.ts';
import { HOST, type RunningNginx, skip, startNginx } from './nginx.ts';

// What a replica gets from nginx, and what nginx does with clients and replicas that fail.

let asked: {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}[];
let nginx: RunningNginx;

const working = await smallServer((request, response) => {
  const { method, url, headers } = request;
  asked.push({ method, url, headers });
  response.end('Isi');
});
const failing = await smallServer(hangUp);

before(async () => {
  if (!skip) nginx = await startNginx(working, failing);
});
after(() => nginx?.stop());

describe('nginx', { skip }, () => {
  test('tells a replica who asks, whatever the client says of that', async () => {
    asked = [];
    await nginx.ask('/api/x?y=1', {
      ...{ 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'other.example' },
      ...{ 'x-forwarded-proto': 'http', 'accept-encoding': 'deflate, br, gzip;q=0.5' },
      ...{ upgrade: 'h2c', 'x-accel-expires': '@9999999999' },
    });
    const { url, headers } = asked.at(-1) ?? { headers: {} };
    assert.equal(url, '/api/x?y=1');
    assert.equal(headers['x-forwarded-for'], '127.0.0.1');
    assert.deepEqual([headers.host, headers['x-forwarded-host']], [HOST, HOST]);
    assert.equal(headers['x-forwarded-proto'], 'https');
    assert.equal(headers['accept-encoding'], 'br, gzip');
    assert.equal(headers.upgrade, undefined);
    const until = Number(headers['x-accel-expires']?.slice(1));
    assert.ok(Math.abs(until - Date.now() / 1000) < 2, `${until}`);
  });

  test('asks the next replica where one hangs up', async () => {
    asked = [];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => nginx.ask(`/posts/${index}`)),
    );
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.ok(asked.length > 10, 'the one that hangs up was asked, too');
  });

  test('never sends a POST to a second replica', async () => {
    const [first, second] = [await smallServer(hangUp), await smallServer(hangUp)];
    const other = await startNginx(first, second);
    for (const [method, times] of [
      ['GET', 2],
      ['POST', 1],
    ] as const) {
      asked = [];
      const { status } = await other.ask('/api/x', {}, { method });
      assert.deepEqual([status, asked.length], [503, times], method);
      await setTimeout(4_000); // So long both are left alone, in whole seconds.
    }
    await other.stop();
  });

  test('closes a connection whose request does not come within 10 s', async () => {
    const options = { host: '127.0.0.1', port: nginx.port, ca: nginx.certificate };
    const socket = connect({ ...options, servername: HOST });
    await once(socket, 'secureConnect');
    const begun = Date.now();
    socket.on('error', () => {}).write(`GET / HTTP/1.1\r\nHost: ${HOST}\r\n`);
    await new Promise((resolve) => socket.resume().once('close', resolve)); // By a reset.
    const time = Date.now() - begun;
    assert.ok(time > 5_000 && time < 15_000, `it took ${time} ms`);
  });
});

/** Receives a request, and is gone. */
function hangUp(request: IncomingMessage): void {
  asked.push({ method: request.method, headers: {} });
  request.socket.destroy();
}
