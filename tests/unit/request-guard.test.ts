import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { refuse } from '../../lib/request-guard.mjs';
import { askExactly } from '../ask-exactly.ts';
import { smallServer } from './small-server.ts';

const PASSED_ON = 204;

const origin = await smallServer((request, response) => {
  if (!refuse(request, response)) response.writeHead(PASSED_ON).end();
});

describe('refuse() passes on', () => {
  const cases: [method: string, path: string][] = [
    ['GET', '/'],
    ['HEAD', '/posts/x'],
    ['GET', '/posts/x?y=%61'],
    ['GET', '/posts/caf%C3%A9'],
    ['GET', '/posts/caf%c3%a9'],
    ['GET', '/a%2Fb%20c%3Fd'],
    ['GET', '/100%25'],
    ['GET', '/%2541'],
    ['GET', '/posts/x?y=%zz'],
    ['GET', '//x'],
    ['GET', '/.well-known/x'],
    ['GET', '/...'],
    ['GET', '/posts/..x/x../x'],
    ['GET', '/posts?x=/../'],
    ['POST', '/api/publish'],
    ['POST', '/api/x?y'],
    ['GET', '/_next/static/chunks/0-a.css'],
    ['GET', '/_next/image?url=%2Fimg%2Fa.webp&w=384&q=75'],
    ['HEAD', '/_next/image?url=%2Fimg%2Fsub%2F%C3%A9%20a.webp&w=1344&q=75'],
  ];
  for (const [method, path] of cases) {
    test(`${method} ${path}`, async () => {
      assert.equal((await askExactly(origin, path, { method })).status, PASSED_ON);
    });
  }
});

describe('refuse() answers 405 and names the methods of reading', () => {
  const cases: [method: string, path: string][] = [
    ['POST', '/'],
    ['PUT', '/posts/x'],
    ['DELETE', '/posts/x?y'],
    ['PATCH', '/api'],
    ['TRACE', '/'],
    ['OPTIONS', '/apiary/x'],
    ['POST', '/_next/image?url=%2Fimg%2Fa.webp&w=384&q=75'],
    ['POST', '/x?/api/'],
  ];
  for (const [method, path] of cases) {
    test(`${method} ${path}`, async () => {
      const { status, headers, body } = await askExactly(origin, path, { method });
      assert.deepEqual([status, headers.allow, body.length], [405, 'GET, HEAD', 0]);
    });
  }
});

describe('refuse() answers 405 below /api/ to what is neither reading nor posting', () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND']) {
    test(method, async () => {
      const { status, headers } = await askExactly(origin, '/api/publish', { method });
      assert.deepEqual([status, headers.allow], [405, 'GET, HEAD, POST']);
    });
  }
});

describe('refuse() answers 400', () => {
  const paths = ['/%', '/%zz', '/posts/%e0%a4', '/%ff', '/%c0%af', '/a%00b', '*', 'http://x/y'];
  for (const path of paths) {
    test(path, async () => {
      const { status, headers, body } = await askExactly(origin, path);
      assert.deepEqual([status, headers['content-length'], body.length], [400, '0', 0]);
    });
  }
});

describe('refuse() answers 404 to dots that are segments', () => {
  const paths = [
    ...['/.', '/..', '/../x', '/posts/../tags', '/posts/./x', '/posts/..', '/posts/..?x'],
    ...['/%2e%2E/x', '/.%2e/x', '/posts/%2e', '/..\\x', '/posts\\..\\x'],
  ];
  for (const path of paths) {
    test(path, async () => {
      const { status, headers, body } = await askExactly(origin, path);
      const found = [status, headers['cache-control'], body.length];
      assert.deepEqual(found, [404, 'no-store', 0]);
    });
  }
});

describe('refuse() redirects to the plain spelling', () => {
  const cases: [path: string, location: string][] = [
    ['/posts/%78', '/posts/x'],
    ['/%61%2D%7a%5F%2e%7E%39', '/a-z_.~9'],
    ['/%63af%c3%a9', '/caf%C3%A9'],
    ['/%61%2f%25%3f', '/a%2F%25%3F'],
    ['/%61?b=%61&c', '/a?b=%61&c'],
    ['/%61?', '/a?'],
    ['/%61%2541', '/a%2541'],
  ];
  for (const [path, location] of cases) {
    test(`${path} to ${location}`, async () => {
      const { status, headers } = await askExactly(origin, path);
      assert.deepEqual([status, headers.location], [308, location]);
    });
  }
});

describe('refuse() never redirects to another host', () => {
  const paths = ['//%65xample.com', '///%65xample.com/x', '/\\%65xample.com', '/\\/%65xample.com'];
  for (const path of paths) {
    test(path, async () => {
      const { headers } = await askExactly(origin, path);
      assert.equal(new URL(headers.location ?? '/', origin).origin, origin);
    });
  }
});
