import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { ContentFile } from '../../lib/content-file.ts';
import { readParseCache, writeParseCache } from '../../lib/parse-cache.ts';
import { readContent } from '../../lib/posts.ts';
import { postOf, siteOf, temporaryFolder } from './temporary-site.ts';

async function writtenCache(): Promise<{ cacheFile: string; files: ContentFile[] }> {
  const cacheFile = path.join(temporaryFolder(), 'cache', 'posts.json');
  const files = await readContent(
    siteOf({ 'posts/a.md': postOf('A'), 'posts/b.md': postOf('Café 日本 👶') }),
  );
  await writeParseCache(cacheFile, files);
  return { cacheFile, files };
}

test('readParseCache() returns what writeParseCache() was given', async () => {
  const { cacheFile, files } = await writtenCache();
  const kept = JSON.parse(JSON.stringify(files)) as ContentFile[];
  const expected = new Map(kept.map((file) => [file.file, file]));
  assert.equal(expected.size, 2);
  assert.deepEqual(await readParseCache(cacheFile), expected);
});

test('writeParseCache() takes the place of what was there and leaves no other file', async () => {
  const { cacheFile, files } = await writtenCache();
  await writeParseCache(cacheFile, files.slice(1));
  assert.deepEqual([...(await readParseCache(cacheFile)).keys()], ['posts/b.md']);
  assert.deepEqual(readdirSync(path.dirname(cacheFile)), ['posts.json']);
});

test('writeParseCache() writes one file many times at once', async () => {
  const { cacheFile, files } = await writtenCache();
  await Promise.all(Array.from({ length: 20 }, () => writeParseCache(cacheFile, files)));
  assert.equal((await readParseCache(cacheFile)).size, 2);
  assert.deepEqual(readdirSync(path.dirname(cacheFile)), ['posts.json']);
});

test('writeParseCache() keeps that there are no files', async () => {
  const cacheFile = path.join(temporaryFolder(), 'posts.json');
  await writeParseCache(cacheFile, []);
  assert.deepEqual(await readParseCache(cacheFile), new Map());
});

test('readParseCache() of a missing file is empty', async () => {
  const missing = path.join(temporaryFolder(), 'posts.json');
  assert.deepEqual(await readParseCache(missing), new Map());
});

describe('readParseCache() is empty for a file that', () => {
  const cases: [string, (whole: string) => string][] = [
    ['was torn', (whole) => whole.slice(0, -10)],
    ['was torn after its first line', (whole) => whole.slice(0, whole.indexOf('\n') + 1)],
    ['was torn in its first line', (whole) => whole.slice(0, 20)],
    ['is longer than it was', (whole) => `${whole} `],
    ['was changed', (whole) => whole.replace('"title":"A"', '"title":"B"')],
    ['has no first line', (whole) => whole.slice(whole.indexOf('\n') + 1)],
    ['is empty', () => ''],
    ['is garbage', () => '\0\0\0 not a cache'],
  ];
  for (const [fact, change] of cases) {
    test(fact, async () => {
      const { cacheFile } = await writtenCache();
      const whole = readFileSync(cacheFile, 'utf8');
      assert.notEqual(change(whole), whole);
      writeFileSync(cacheFile, change(whole));
      assert.deepEqual(await readParseCache(cacheFile), new Map());
    });
  }
});
