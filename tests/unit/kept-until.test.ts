import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellKeptUntil } from '../../lib/kept-until.mjs';
import { askExactly } from '../ask-exactly.ts';
import { smallServer } from './small-server.ts';

const origin = await smallServer((request, response) => {
  tellKeptUntil(request, response);
  response.writeHead(200, ['Content-Length', '0']).end();
});

const told = async (headers: Record<string, string>) =>
  (await askExactly(origin, '/', { headers })).headers['x-accel-expires'];

test('tellKeptUntil() sends the moment back that nginx sends', async () => {
  assert.equal(await told({ 'X-Accel-Expires': '@1764490000' }), '@1764490000');
});

test('tellKeptUntil() sends nothing to who asks for nothing, or for anything else', async () => {
  assert.equal(await told({}), undefined);
  for (const until of ['', '60', '@', '@x', '@-1', `@${'9'.repeat(13)}`, '@1; x']) {
    assert.equal(await told({ 'X-Accel-Expires': until }), undefined, until);
  }
});
