import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, KINDS, origin } from './pages.ts';
import { root } from './site.ts';

const file = path.join(root, 'posts/cara-meningkatkan-produksi-asi.md');
const { text: html } = await ask(KINDS.post);
const plain = html
  .replace(/<style>[\s\S]*?<\/style>/g, ' ')
  .replace(/<[^>]+>/g, ' ')
  .replace(/\s+/g, ' ');

test('the seed post shows its whole text', () => {
  const body = readFileSync(file, 'utf8').split('\n---\n')[1] ?? '';
  const paragraphs = body
    .split('\n')
    .map((line) => line.replace(/^(?:\* |\d+\. |\s+)/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('!['));
  assert.ok(paragraphs.length >= 12);
  for (const paragraph of paragraphs) {
    assert.ok(plain.includes(paragraph.replace(/\s+/g, ' ')), `missing: ${paragraph}`);
  }
});

test('the seed post keeps both kinds of list, and the second line of an item in it', () => {
  assert.match(html, /<ul>\s*<li>Sebenarnya apa[^<]*Tidak hanya itu saja[^<]*<\/li>/);
  assert.match(html, /<ol>\s*<li>Memberikan ASI[\s\S]*<\/ol>/);
});

test('the seed post shows its picture once, eager, with its caption', () => {
  const pictures = html.match(/<img [^>]*cara-meningkatkan-asi\.webp[^>]*>/g) ?? [];
  assert.equal(pictures.length, 1);
  assert.match(pictures[0] ?? '', /loading="eager" fetchPriority="high"/);
  assert.match(html, /<figcaption>Cara meningkatkan asi<\/figcaption>/);
});

test('the seed post links to its nine tags', () => {
  const tags = [...html.matchAll(/<a href="(\/tags\/[^"]+)" rel="tag">/g)].map(([, href]) => href);
  assert.deepEqual(tags, [
    '/tags/agar-asi-lancar',
    '/tags/penambah-asi',
    '/tags/penyebab-asi-tidak-lancar',
    '/tags/tips-melancarkan-asi',
    '/tags/agar-asi-keluar',
    '/tags/upaya-memperbanyak-asi',
    '/tags/tips-memperlancar-asi',
    '/tags/cara-meningkatkan-asi',
    '/tags/cara-agar-asi-lancar',
  ]);
});

test('the seed post shows its date in words and for machines', () => {
  assert.match(html, /<time dateTime="2020-03-10T09:41:23.762\+07:00">10 Maret 2020<\/time>/);
});

test('every candidate of its picture is a webp of its width', async () => {
  const [, srcset = ''] = /srcSet="([^"]+)"/.exec(html) ?? [];
  const candidates = srcset.replaceAll('&amp;', '&').split(', ');
  assert.ok(candidates.length >= 4);
  for (const candidate of candidates) {
    const { status, headers } = await ask(candidate.split(' ')[0] ?? '', origin, {
      headers: { Accept: 'image/webp,*/*' },
    });
    assert.deepEqual([status, headers.get('content-type')], [200, 'image/webp']);
  }
});
