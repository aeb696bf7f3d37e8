import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from './site.ts';

const folder = path.join(root, '.next/server/app');
const OURS = /^(?:posts|tags|topics|aliases|archive|(?:post|tag|page|month):.+)$/;

/** Prerendered pages without content: errors, the shells of dynamic routes, the guide for editors. */
const WITHOUT_CONTENT = /^_|\[|^admin\//;

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !WITHOUT_CONTENT.test(name))
  .map((name) => name.replace(/\.html$/, ''));

test('the build left pages of every kind of route', () => {
  for (const name of ['index', 'posts', 'tags', 'tentang', 'tags/menyusui']) {
    assert.ok(pages.includes(name), name);
  }
});

for (const name of ['feed.xml', 'atom.xml', 'feed.json', 'llms.txt']) {
  test(`${name} carries our cache tags, and those of each post that it holds`, () => {
    const meta = JSON.parse(readFileSync(path.join(folder, `${name}.meta`), 'utf8'));
    const tags = String(meta.headers['x-next-cache-tags']).split(',');
    const kind = name === 'llms.txt' ? 'card' : 'post';
    for (const tag of ['content', 'posts', `${kind}:tanda-bayi-cukup-asi`]) {
      assert.ok(tags.includes(tag), `${tag} in ${tags}`);
    }
    assert.ok(tags.length <= 128);
  });
}

for (const name of pages) {
  test(`the page ${name} carries our cache tags, so publishing can expire it`, () => {
    const meta = JSON.parse(readFileSync(path.join(folder, `${name}.meta`), 'utf8'));
    const tags = String(meta.headers['x-next-cache-tags']).split(',');
    assert.ok(tags.includes('content'), tags.join(' '));
    assert.ok(
      tags.some((tag) => OURS.test(tag)),
      tags.join(' '),
    );
  });
}

test('a page that shows posts carries the card of each', () => {
  const meta = JSON.parse(readFileSync(path.join(folder, 'posts.meta'), 'utf8'));
  const html = readFileSync(path.join(folder, 'posts.html'), 'utf8');
  const shown = [...html.matchAll(/class="card-title"><a href="\/posts\/([^"]+)"/g)];
  const tags = String(meta.headers['x-next-cache-tags']).split(',');
  assert.ok(shown.length > 0);
  for (const [, slug] of shown) assert.ok(tags.includes(`card:${slug}`), slug);
});
