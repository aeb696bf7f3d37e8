import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasErrors } from '../../lib/content-file.ts';
import { readContent } from '../../lib/posts.ts';
import { findPreview } from '../../lib/preview.ts';
import { makeSnapshot, previewOf } from '../../lib/snapshot.ts';
import { fileOf, postOf, type SiteFiles, siteOf } from './temporary-site.ts';

const NOW = Date.parse('2025-01-01T00:00:00+07:00');

const FILES: SiteFiles = {
  'posts/biasa.md': postOf('Biasa', '2024-01-01', 'tags: [ASI]'),
  'posts/draf.md': postOf('Draf', '2024-02-01', 'tags: [Baru]', 'draft: true', 'aliases: [/lama]'),
  'posts/nanti.md': postOf('Nanti', '2026-01-01'),
  'posts/usai.md': postOf('Usai', '2023-01-01', 'expires: 2024-01-01'),
  'posts/rusak.md': postOf('Rusak', '2024-13-01'),
  'posts/pages/tentang.md': fileOf('title: Tentang\ndraft: true'),
  'posts/tags/baru.md': fileOf('title: Yang baru\ndate: kemarin'),
};

async function previewed() {
  const files = await readContent(siteOf(FILES));
  const snapshot = makeSnapshot(files, NOW);
  const preview = { snapshot: previewOf(snapshot, files), broken: files.filter(hasErrors) };
  return { files, snapshot, preview };
}

test('previewOf() adds what readers do not see, marked and in its place', async () => {
  const { preview } = await previewed();
  assert.deepEqual(
    preview.snapshot.posts.map(({ slug, hidden }) => [slug, hidden]),
    [
      ['nanti', 'scheduled'],
      ['draf', 'draft'],
      ['biasa', undefined],
      ['usai', 'expired'],
    ],
  );
  assert.equal(preview.snapshot.pages.get('tentang')?.hidden, 'draft');
  assert.ok(preview.snapshot.tags.has('baru'));
  assert.equal(preview.snapshot.aliases.get('/lama'), '/posts/draf');
});

test('previewOf() leaves the snapshot of readers as it is', async () => {
  const { files, snapshot } = await previewed();
  assert.deepEqual(snapshot, makeSnapshot(files, NOW));
  assert.deepEqual(
    snapshot.posts.map(({ slug }) => slug),
    ['biasa'],
  );
});

test('findPreview() knows posts and pages, those with errors included, and nothing else', async () => {
  const { preview } = await previewed();
  const cases = {
    draf: '/posts/draf',
    biasa: '/posts/biasa',
    tentang: '/tentang',
    rusak: '/posts/rusak',
    baru: undefined,
    '': undefined,
    '//evil.example': undefined,
    '../draf': undefined,
    constructor: undefined,
  };
  for (const [slug, path] of Object.entries(cases)) assert.equal(findPreview(preview, slug), path);
});
