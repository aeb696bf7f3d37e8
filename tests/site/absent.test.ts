import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askExactly } from '../ask-exactly.ts';
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
  ...['/"><script>x</script>', '/posts/{{x}}', "/tags/`'|^[x]", '/tags/"/page/2'],
];

const BUILT = ['/_next/static/chunks/x.js', '/_next/data/x.json', '/_NEXT/static/x'];
const PICTURES = ['/img/tidak-ada.webp', '/img/tidak/ada.webp?w=384', '/IMG/tidak-ada.webp'];

for (const address of ABSENT) {
  test(`${address} is the same 404 page from the door and from Next`, async () => {
    const door = await askExactly(origin, address);
    const next = await askExactly(origin, address, FORGED);
    assert.deepEqual([door.status, next.status], [404, 404]);
    assert.equal(`${door.body}`, `${next.body}`);
    for (const name of ['content-type', 'content-security-policy', 'x-content-type-options']) {
      assert.equal(door.headers[name], next.headers[name], name);
    }
    assert.match(door.headers['cache-control'] ?? '', /^public, max-age=0, s-maxage=60/);
  });
}

test('what is no picture and no file of the build is told in a line, to whoever asks', async () => {
  for (const options of [{}, FORGED]) {
    for (const path of [...BUILT, ...PICTURES]) {
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
