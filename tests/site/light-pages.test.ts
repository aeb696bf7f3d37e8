import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, KINDS } from './pages.ts';

for (const [kind, path] of Object.entries(KINDS)) {
  test(`a page of the kind ${kind} carries nothing of the runtime`, async () => {
    const { text } = await ask(path);
    assert.doesNotMatch(text, /<script[^>]*\ssrc=/);
    assert.doesNotMatch(text, /__next|TURBOPACK|as="script"/);
    assert.doesNotMatch(text, /<!--/);
    assert.match(text, /<h1/);
  });

  test(`a page of the kind ${kind} runs two scripts of ours: the theme and the speculation rules`, async () => {
    const { text } = await ask(path);
    const all = [...text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    // Structured data is no script to run.
    const scripts = all.filter(([, attributes]) => attributes !== ' type="application/ld+json"');
    assert.deepEqual(
      scripts.map(([, attributes]) => attributes),
      ['', ' type="speculationrules"'],
    );
    const [theme, rules] = scripts.map(([, , content = '']) => content);
    assert.ok(Buffer.byteLength(theme ?? '') <= 500);
    const posts = [{ href_matches: '/posts/*' }, { not: { href_matches: '/posts/page/*' } }];
    assert.deepEqual(JSON.parse(rules ?? ''), {
      prefetch: [{ where: { and: posts }, eagerness: 'moderate' }],
    });
  });
}

test('a page that the build did not render is as light on its first response', async () => {
  const first = await ask('/posts/page/77?light');
  assert.equal(first.status, 404);
  assert.doesNotMatch(first.text, /__next/);
});

test('pages and their absence are cached by others for a minute, not a month', async () => {
  const { found, foundNothing, ...others } = KINDS;
  for (const path of Object.values(others)) {
    const { headers } = await ask(path);
    assert.equal(
      headers.get('cache-control'),
      'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    );
  }
});
