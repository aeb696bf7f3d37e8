import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, origin } from './pages.ts';

// The front door answers addresses that lead nowhere as Next does, which a cookie that it does not
// know gets to see.

const FORGED = { headers: { cookie: `__prerender_bypass=${'0'.repeat(32)}` } };

const ABSENT = [
  ...['/zzz', '/wp-login.php', '/blog/tidak-ada', '/tentang/kami', '/Posts', '/index', '/admin/x'],
  ...['/posts/tidak-ada-sama-sekali', '/posts/menyusui%20malam', '/posts/%E2%82%AC', '/posts/-'],
  ...['/tags/tidak-ada', '/tags/Menyusui', '/archive/1999/01', '/posts/page/999', '/posts/x/y/z'],
  ...['/posts/a%2Fb?q=1', '/posts/page/x', '/tags/tidak-ada/page/2', '/archive/2020/13/page/2'],
  ...['/search/x/1', '/x/page/1', '/posts/x/page/1'],
];

for (const address of ABSENT) {
  test(`${address} is the same 404 page from the door and from Next`, async () => {
    const [door, next] = [await ask(address), await ask(address, origin, FORGED)];
    assert.deepEqual([door.status, next.status], [404, 404]);
    assert.equal(door.text, next.text);
    for (const name of ['content-type', 'content-security-policy', 'x-content-type-options']) {
      assert.equal(door.headers.get(name), next.headers.get(name), name);
    }
    assert.match(door.headers.get('cache-control') ?? '', /^public, max-age=0, s-maxage=60/);
  });
}

test('a file that is none of the build is told in a line, to whoever asks', async () => {
  for (const options of [{}, FORGED]) {
    for (const path of ['/_next/static/chunks/x.js', '/_next/data/x.json', '/_NEXT/static/x']) {
      const { status, headers, text } = await ask(path, origin, options);
      assert.deepEqual([status, headers.get('cache-control'), text], [404, 'no-store', ''], path);
    }
  }
});

test('HEAD has the headers of GET and no body', async () => {
  const [get, head] = [await ask('/zzz'), await ask('/zzz', origin, { method: 'HEAD' })];
  assert.equal(head.status, 404);
  assert.equal(head.headers.get('content-length'), get.headers.get('content-length'));
  assert.equal(head.text, '');
});
