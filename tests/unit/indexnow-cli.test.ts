import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { type Ended, runCli } from './cli.ts';
import { smallServer } from './small-server.ts';
import { postOf, siteOf } from './temporary-site.ts';

const { posts } = siteOf({
  'posts/satu.md': postOf('Satu', '2024-01-01'),
  'posts/nanti.md': postOf('Nanti', '2099-01-01'),
  'posts/draf.md': postOf('Draf', '2024-01-01', 'draft: true'),
});

const told: string[][] = [];
let status = 200;
const origin = await smallServer(async (request, response) => {
  told.push(JSON.parse(await text(request)).urlList);
  response.writeHead(status).end();
});

const SETTINGS = {
  SITE_URL: 'https://contoh.example',
  INDEXNOW_KEY: 'kunci-untuk-tes-1234',
  INDEXNOW_URL: origin,
};

const run = (env: Record<string, string> = {}): Promise<Ended> =>
  runCli('indexnow', path.dirname(posts), [], { ...SETTINGS, ...env });

test('npm run indexnow tells nobody without a key, nor from an address that nobody knows', async () => {
  assert.deepEqual(await run({ INDEXNOW_KEY: '' }), {
    status: 0,
    stdout: 'Nobody was told: INDEXNOW_KEY is not set.\n',
    stderr: '',
  });
  assert.deepEqual(await run({ SITE_URL: 'http://localhost:3000' }), {
    status: 1,
    stdout: '',
    stderr: 'SITE_URL is http://localhost:3000; set it to the address that readers know\n',
  });
  assert.deepEqual(told, []);
});

test('npm run indexnow tells again what was not taken', async () => {
  status = 500;
  const { status: code, stderr } = await run();
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^Search engines were not told: http:\/\/127\.0\.0\.1:\d+ answered 500; see /,
  );
  status = 200;
  assert.equal((await run()).stdout, 'Search engines were told of 1 address.\n');
  assert.deepEqual(told, [
    ['https://contoh.example/posts/satu'],
    ['https://contoh.example/posts/satu'],
  ]);
});

test('npm run indexnow tells only what changed since', async () => {
  told.length = 0;
  assert.equal((await run()).stdout, 'Nothing changed since search engines were last told.\n');
  writeFileSync(path.join(posts, 'dua.md'), postOf('Dua', '2024-02-02'));
  await run();
  assert.deepEqual(told, [['https://contoh.example/posts/dua']]);
});
