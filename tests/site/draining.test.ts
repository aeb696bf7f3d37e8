import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openConnection, requestFor, sendBytes } from './connections.ts';
import { ask, KINDS } from './pages.ts';
import { root, startSite } from './site.ts';

/** More than a socket takes while nobody reads. */
const LARGE = 32 * 1024 * 1024;
const folder = path.join(root, '.next/static/draining');
const address = '/_next/static/draining/large.txt';

before(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'large.txt'), Buffer.alloc(LARGE, 'x'));
});
after(() => rmSync(folder, { recursive: true }));

/** Asks for a large file and waits for its headers; its body is still to be read. */
async function beginResponse(origin: string, agent = new Agent()): Promise<IncomingMessage> {
  const [response] = await once(get(origin + address, { agent }), 'response');
  return response;
}

async function lengthOf(response: IncomingMessage): Promise<number> {
  let length = 0;
  for await (const chunk of response) length += chunk.length;
  return length;
}

test('SIGTERM lets a response under way end whole, and refuses new connections', async () => {
  const site = await startSite(root);
  const response = await beginResponse(site.origin);
  const ended = site.stop('SIGTERM');
  await setTimeout(300);
  await assert.rejects(openConnection(site.origin), { code: 'ECONNREFUSED' });
  assert.deepEqual([response.statusCode, await lengthOf(response)], [200, LARGE]);
  assert.equal(await ended, 0);
});

test('SIGTERM ends the server within 10 s when a reader stands still', async () => {
  const site = await startSite(root);
  const stalled = await beginResponse(site.origin);
  const begun = Date.now();
  assert.equal(await site.stop('SIGTERM'), 0);
  const time = Date.now() - begun;
  assert.ok(time < 10_000, `it took ${time} ms`);
  stalled.destroy();
});

test('SIGTERM closes connections that nobody uses at once', async () => {
  const site = await startSite(root);
  const agent = new Agent({ keepAlive: true });
  await once((await beginResponse(site.origin, agent)).resume(), 'end');
  const begun = Date.now();
  assert.equal(await site.stop('SIGTERM'), 0);
  assert.ok(Date.now() - begun < 2000);
  agent.destroy();
});

test('SIGTERM lets a connection in use have one more answer, which tells it to close', async () => {
  const site = await startSite(root);
  await ask(KINDS.post, site.origin);
  const socket = await sendBytes(site.origin, requestFor(address));
  await once(socket, 'readable');
  const ended = site.stop('SIGTERM');
  await setTimeout(300);
  socket.write(requestFor(KINDS.post));
  const received = Buffer.concat(await socket.toArray()).toString('latin1');
  const last = received.slice(received.lastIndexOf('HTTP/1.1'));
  const [headers = ''] = last.split('\r\n\r\n', 1);
  assert.match(headers, /^HTTP\/1.1 200 OK\r\n/);
  assert.match(headers, /^Connection: close\r?$/m);
  assert.equal(last.endsWith('</html>'), true);
  assert.equal(await ended, 0);
});
