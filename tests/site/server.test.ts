import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { requestFor, sendBytes, untilClosed } from './connections.ts';
import { ask, KINDS } from './pages.ts';
import { type RunningSite, root, startSite } from './site.ts';

let site: RunningSite;
before(async () => {
  site = await startSite(root);
  await ask(KINDS.post, site.origin);
});
after(() => site.stop());

const openFiles = () => readdirSync(`/proc/${site.pid}/fd`).length;

/** Files that Next opens for a moment go again; sockets that leaked would stay. */
async function settledFiles(most: number): Promise<number> {
  const deadline = Date.now() + 5000;
  while (openFiles() > most && Date.now() < deadline) await setTimeout(50);
  return openFiles();
}

const WAYS = {
  'requests to upgrade': requestFor('/', 'Connection: Upgrade', 'Upgrade: websocket'),
  'requests to upgrade Next’s own socket': requestFor(
    '/_next/webpack-hmr',
    'Connection: Upgrade',
    'Upgrade: websocket',
  ),
  'CONNECT requests': 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n',
};

for (const [name, bytes] of Object.entries(WAYS)) {
  const skip = process.platform !== 'linux' && 'it counts in /proc';
  test(`1,000 ${name} leave no socket open`, { skip }, async () => {
    const open = openFiles();
    const sockets = await Promise.all(
      Array.from({ length: 1000 }, () => sendBytes(site.origin, bytes)),
    );
    await Promise.all(sockets.map((socket) => untilClosed(socket)));
    const left = await settledFiles(open + 5);
    assert.ok(left <= open + 5, `${open} files before, ${left} after`);
    assert.equal((await ask('/', site.origin)).status, 200);
  });
}

test('who asks for another protocol gets no answer but the end of the connection', async () => {
  for (const [name, bytes] of Object.entries(WAYS)) {
    const socket = await sendBytes(site.origin, bytes);
    assert.equal(String(Buffer.concat(await socket.toArray())), '', name);
  }
});

test('half-open connections are closed within 20 s, and others answered meanwhile', async () => {
  const begun = Date.now();
  const beginnings = ['', 'GET', 'GET / HTTP/1.1\r\nHost: localhost\r\n'];
  const sockets = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      sendBytes(site.origin, beginnings[index % beginnings.length] ?? ''),
    ),
  );
  const dripping = setInterval(() => sockets[2]?.write('X-A: b\r\n'), 1000);
  const closed = Promise.all(sockets.map((socket) => untilClosed(socket, begun)));
  const times: number[] = [];
  for (let count = 0; count < 50; count++) {
    const asked = performance.now();
    assert.equal((await ask(KINDS.post, site.origin)).status, 200);
    times.push(performance.now() - asked);
  }
  const slowest = Math.max(...(await closed));
  clearInterval(dripping);
  assert.ok(slowest > 9_000 && slowest < 20_000, `the last was closed after ${slowest} ms`);
  const [median = 0] = times.sort((a, b) => a - b).slice(25);
  assert.ok(median < 100, `half of the answers took ${median} ms or more`);
});

/** How another server on the same build ends, when it cannot start. */
function startInVain(env: Record<string, string>) {
  return spawnSync(process.execPath, [path.join(root, 'lib/server.mjs')], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
}

test('a port in use ends the second server with one line and status 1', () => {
  const { hostname, port } = new URL(site.origin);
  const { status, stderr } = startInVain({ PORT: port });
  const reason = `listen EADDRINUSE: address already in use ${hostname}:${port}`;
  assert.deepEqual([status, stderr], [1, `Cannot listen on ${hostname}:${port}: ${reason}\n`]);
});

for (const given of ['banyak', '0', '-1', 'Infinity']) {
  test(`PAGE_CACHE_MB=${given} ends the server with the reason and status 1`, () => {
    const { status, stderr } = startInVain({ PAGE_CACHE_MB: given });
    const reason = `PAGE_CACHE_MB is "${given}"; write megabytes above 0, such as 64`;
    assert.deepEqual([status, stderr.includes(reason)], [1, true]);
  });
}
