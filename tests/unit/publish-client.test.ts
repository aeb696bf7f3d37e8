import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { type Client, connect, waitFor } from '../../bench/publish/client.ts';
import { smallServer } from './small-server.ts';

const DONE = { published: ['/posts/x'], heldBack: [], expired: ['/posts/x'], milliseconds: 12 };

/** Answers `POST` with a status and a text, and the third `GET` with `baru`. */
async function withServer(
  [status, text]: [number, string],
  use: (client: Client, asked: IncomingMessage[]) => Promise<void>,
): Promise<void> {
  const asked: IncomingMessage[] = [];
  const origin = await smallServer((request, response) => {
    asked.push(request);
    if (request.method === 'POST') response.writeHead(status).end(text);
    else response.end(asked.length < 3 ? 'lama' : 'baru');
  });
  const client = connect(origin, 'rahasia');
  await use(client, asked).finally(client.close);
}

const showsNew = ({ text }: { text: string }) => text === 'baru';

test('what was published is read from the answer', async () => {
  await withServer([200, JSON.stringify(DONE)], async (client) => {
    const { milliseconds, expired } = await client.publish('Sunting x');
    assert.deepEqual({ milliseconds, expired }, { milliseconds: 12, expired: ['/posts/x'] });
  });
});

test('a page is asked for until it is as wanted, on the connection of the publish', async () => {
  await withServer([200, JSON.stringify(DONE)], async (client, asked) => {
    await client.publish('Sunting x');
    await waitFor(client, '/posts/x', showsNew, 'show it', performance.now() + 5000);
    const [publish, ...pages] = asked;
    assert.equal(publish?.headers.authorization, 'Bearer rahasia');
    assert.deepEqual(
      pages.map(({ method, url }) => `${method} ${url}`),
      ['GET /posts/x', 'GET /posts/x'],
    );
    assert.equal(new Set(asked.map(({ socket }) => socket)).size, 1);
  });
});

test('a page that is not as wanted in time is an error', async () => {
  await withServer([200, JSON.stringify(DONE)], async (client) => {
    const isWanted = () => false;
    const end = performance.now() + 50;
    await assert.rejects(waitFor(client, '/posts/x', isWanted, 'show "baru"', end), {
      message: '/posts/x must show "baru" within 10 s; its last answer had status 200',
    });
  });
});

for (const [answer, message] of [
  [[422, '{"heldBack":[]}'], '"Sunting x" was not published: status 422: {"heldBack":[]}'],
  [[404, '<!DOCTYPE html>'], '"Sunting x" was not published: status 404'],
  [[200, '{}'], '"Sunting x" was answered in a form that is not known: {}'],
] satisfies [[number, string], string][]) {
  test(`an answer ${answer.join(' ')} is an error`, async () => {
    await withServer(answer, async (client) => {
      await assert.rejects(client.publish('Sunting x'), { message });
    });
  });
}
