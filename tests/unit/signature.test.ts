import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import { isAuthorized, type Keys, MAX_BODY } from '../../lib/publish/signature.ts';

/** The example of GitHub's "Validating webhook deliveries". */
const SECRET = "It's a Secret to Everybody";
const PAYLOAD = 'Hello, World!';
const HEX = '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
const TOKEN = 'token-of-this-process';

const keys: Keys = { secrets: [SECRET], tokens: [TOKEN] };

type Sent = { signature?: string; authorization?: string; body?: BodyInit };

function requestOf({ signature, authorization, body = PAYLOAD }: Sent): Request {
  const headers = new Headers();
  if (signature !== undefined) headers.set('X-Hub-Signature-256', signature);
  if (authorization !== undefined) headers.set('Authorization', authorization);
  // Node wants to be told that the answer may come before the body has ended.
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return new Request('http://127.0.0.1/api/publish', init);
}

function hmacOf(body: string | Buffer, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

describe('isAuthorized() takes', () => {
  const cases: [fact: string, Sent][] = [
    ['GitHub’s example', { signature: `sha256=${HEX}` }],
    ['a signature in capital letters', { signature: `sha256=${HEX.toUpperCase()}` }],
    ['the signature of an empty body', { signature: hmacOf('', SECRET), body: '' }],
    ['the secret as a token', { authorization: `Bearer ${SECRET}` }],
    ['the token of the process', { authorization: `Bearer ${TOKEN}` }],
    ['a scheme in small letters', { authorization: `bearer  ${TOKEN}` }],
    [
      'a signature beside a token',
      { signature: `sha256=${HEX}`, authorization: `Bearer ${TOKEN}` },
    ],
  ];
  for (const [fact, sent] of cases) {
    test(fact, async () => assert.equal(await isAuthorized(requestOf(sent), keys), true));
  }
});

describe('isAuthorized() refuses', () => {
  const last = HEX.endsWith('7') ? '8' : '7';
  const cases: [fact: string, Sent][] = [
    ['no header', {}],
    ['a signature with another last digit', { signature: `sha256=${HEX.slice(0, -1)}${last}` }],
    ['a signature of another body', { signature: `sha256=${HEX}`, body: 'Hello, World' }],
    ['a signature made with another secret', { signature: hmacOf(PAYLOAD, 'another') }],
    ['a signature made with the token of the process', { signature: hmacOf(PAYLOAD, TOKEN) }],
    ['a signature cut short', { signature: `sha256=${HEX.slice(0, -1)}` }],
    ['a signature with one digit more', { signature: `sha256=${HEX}0` }],
    ['a signature without digits', { signature: 'sha256=' }],
    ['a signature with other letters', { signature: `sha256=${HEX.slice(0, -1)}g` }],
    ['a signature without its algorithm', { signature: HEX }],
    [
      'another algorithm',
      { signature: `sha1=${createHmac('sha1', SECRET).update(PAYLOAD).digest('hex')}` },
    ],
    ['an empty signature', { signature: '' }],
    ['another token', { authorization: 'Bearer another' }],
    ['the beginning of the secret', { authorization: `Bearer ${SECRET.slice(0, -1)}` }],
    ['the secret and more', { authorization: `Bearer ${SECRET}x` }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
    ['the token without a scheme', { authorization: TOKEN }],
    ['no token', { authorization: 'Bearer ' }],
    [
      'a right signature beside a wrong token',
      { signature: `sha256=${HEX}`, authorization: 'Bearer another' },
    ],
    [
      'a right token beside a wrong signature',
      { signature: `sha256=${'0'.repeat(64)}`, authorization: `Bearer ${TOKEN}` },
    ],
  ];
  for (const [fact, sent] of cases) {
    test(fact, async () => assert.equal(await isAuthorized(requestOf(sent), keys), false));
  }
});

describe('isAuthorized() refuses a header that stands twice', () => {
  for (const [name, value] of [
    ['X-Hub-Signature-256', `sha256=${HEX}`],
    ['Authorization', `Bearer ${TOKEN}`],
  ] as const) {
    test(name, async () => {
      const request = requestOf({});
      request.headers.append(name, value);
      request.headers.append(name, value);
      assert.equal(await isAuthorized(request, keys), false);
    });
  }
});

describe('isAuthorized() takes nobody with a key that is', () => {
  for (const key of [undefined, '', ' ', '\n']) {
    test(JSON.stringify(key) ?? 'missing', async () => {
      const empty = { secrets: [key], tokens: [key] };
      const sent = [
        { signature: hmacOf(PAYLOAD, key ?? '') },
        { signature: hmacOf(PAYLOAD, 'undefined') },
        { authorization: 'Bearer' },
        { authorization: 'Bearer undefined' },
      ];
      for (const item of sent) assert.equal(await isAuthorized(requestOf(item), empty), false);
    });
  }
});

test('isAuthorized() takes either of two secrets while one replaces the other', async () => {
  const two = { secrets: [undefined, 'new', SECRET], tokens: [] };
  for (const secret of ['new', SECRET]) {
    const signed = requestOf({ signature: hmacOf(PAYLOAD, secret) });
    assert.equal(await isAuthorized(signed, two), true);
    const bearing = requestOf({ authorization: `Bearer ${secret}` });
    assert.equal(await isAuthorized(bearing, two), true);
  }
});

test('isAuthorized() takes a secret in letters outside ASCII, sent as UTF-8', async () => {
  const secret = 'rahasia-é-日';
  const authorization = `Bearer ${Buffer.from(secret).toString('latin1')}`;
  const own = { secrets: [secret], tokens: [] };
  assert.equal(await isAuthorized(requestOf({ authorization }), own), true);
});

/** A body of so many MiB that is made as it is read, and how much of it was made. */
function bodyOf(megabytes: number, end: 'close' | 'error' = 'close') {
  const made = { megabytes: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (made.megabytes === megabytes) {
        if (end === 'close') controller.close();
        else controller.error(new Error('The sender is gone'));
        return;
      }
      made.megabytes += 1;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
    cancel() {
      made.cancelled = true;
    },
  });
  return { stream, made };
}

test('isAuthorized() takes a body of 25 MiB and refuses one of 26', async () => {
  for (const [megabytes, expected] of [
    [25, true],
    [26, false],
  ] as const) {
    const signature = hmacOf(Buffer.alloc(megabytes * 1024 * 1024), SECRET);
    const request = requestOf({ signature, body: bodyOf(megabytes).stream });
    assert.equal(await isAuthorized(request, keys), expected);
  }
});

test('isAuthorized() stops reading a body that does not end', async () => {
  const { stream, made } = bodyOf(1000);
  const request = requestOf({ signature: `sha256=${HEX}`, body: stream });
  assert.equal(await isAuthorized(request, keys), false);
  assert.ok(made.megabytes <= 28, `${made.megabytes} MiB were read`);
  assert.equal(made.cancelled, true);
});

test('isAuthorized() reads nothing of a body that is announced as too long', async () => {
  const { stream, made } = bodyOf(26);
  const request = requestOf({ signature: `sha256=${HEX}`, body: stream });
  request.headers.set('Content-Length', String(MAX_BODY + 1));
  assert.equal(await isAuthorized(request, keys), false);
  assert.ok(made.megabytes <= 1, `${made.megabytes} MiB were read`);
});

test('isAuthorized() refuses a body that breaks off', async () => {
  const { stream } = bodyOf(1, 'error');
  const signature = hmacOf(Buffer.alloc(1024 * 1024), SECRET);
  assert.equal(await isAuthorized(requestOf({ signature, body: stream }), keys), false);
});
