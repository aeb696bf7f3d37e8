import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentFile } from '../../lib/content-file.ts';
import { Gate } from '../../lib/content-gate.ts';
import { parseContentFile } from '../../lib/content-parser.ts';
import { ContentVersion } from '../../lib/content-version.ts';
import { ExaminedPictures } from '../../lib/examined-pictures.ts';
import { picturesOf } from '../../lib/images.ts';
import { updateSnapshot } from '../../lib/snapshot/update.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const gate = new Gate(new ExaminedPictures());

function post(slug: string, body: string, mtimeMs = 1): Promise<ContentFile> {
  const bytes = Buffer.from(`---\ntitle: ${slug}\ndate: 2024-01-01\n---\n${body}\n`);
  const stats = { size: bytes.length, mtimeMs };
  return parseContentFile('post', `posts/${slug}.md`, bytes, stats, picturesOf());
}

const live = (files: ContentFile[], moved = new Map<string, string>()) => ({
  files: new Map(files.map((file) => [file.file, { seen: file, live: file }])),
  snapshot: makeSnapshot(files, NOW, moved),
  gate,
});

const versionOf = (...args: Parameters<typeof live>) =>
  new ContentVersion().update(live(...args), []);

test('update() names the same content the same, in any order and with any times of change', async () => {
  const [a, b] = [await post('a', 'Satu'), await post('b', 'Dua')];
  const later = await post('a', 'Satu', 2);
  assert.equal(versionOf([a, b]), versionOf([b, later]));
});

test('update() names other words, another day of change and other old addresses otherwise', async () => {
  const [a, b] = [await post('a', 'Satu'), await post('b', 'Dua')];
  const versions = [
    versionOf([a, b]),
    versionOf([a]),
    versionOf([a, await post('b', 'Tiga')]),
    versionOf([a, { ...b, changed: '2025-01-01' }]),
    versionOf([a, { ...b, pictures: [{ src: '/img/x.webp', size: 1, mtimeMs: 1 }] }]),
    versionOf([a, b], new Map([['/lama', '/posts/a']])),
  ];
  assert.equal(new Set(versions).size, versions.length);
});

test('update() comes to the same by steps as at once, and back again', async () => {
  const [a, b, other] = [await post('a', 'Satu'), await post('b', 'Dua'), await post('b', 'Tiga')];
  const version = new ContentVersion();
  const first = live([a, b]);
  const start = version.update(first, []);
  const changed = updateSnapshot(first.snapshot, [{ before: b, after: other }], NOW);
  const second = { ...live([a, other]), snapshot: changed.snapshot };
  assert.equal(version.update(second, changed.changes), versionOf([a, other]));
  const back = updateSnapshot(changed.snapshot, [{ before: other, after: b }], NOW);
  assert.equal(version.update({ ...first, snapshot: back.snapshot }, back.changes), start);
  const gone = updateSnapshot(back.snapshot, [{ before: b }], NOW);
  assert.equal(
    version.update({ ...live([a]), snapshot: gone.snapshot }, gone.changes),
    versionOf([a]),
  );
});
