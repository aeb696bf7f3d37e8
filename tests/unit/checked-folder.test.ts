import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { CheckedFolder } from '../../lib/checked-folder.mjs';
import { temporaryFolder } from './temporary-site.ts';

const MEGABYTE = 1024 * 1024;
const KEY = '/posts/café';
const BLOB = Buffer.from('<p>Café 日本 👶</p>\n\0');

function open(maxBytes = MEGABYTE) {
  const folder = temporaryFolder();
  return { folder, blobs: new CheckedFolder(folder, maxBytes) };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}

test('CheckedFolder returns what it was given, and nothing under another key', async () => {
  const { blobs } = open();
  await blobs.write(KEY, BLOB);
  assert.deepEqual(await blobs.read(KEY), BLOB);
  for (const key of ['', `${KEY}/`, '..', '/posts/cafe']) {
    assert.equal(await blobs.read(key), undefined);
  }
});

test('CheckedFolder finds its blobs after a restart', async () => {
  const { folder, blobs } = open();
  await blobs.write(KEY, BLOB);
  assert.deepEqual(await new CheckedFolder(folder, MEGABYTE).read(KEY), BLOB);
});

test('CheckedFolder keeps an empty blob', async () => {
  const { blobs } = open();
  await blobs.write(KEY, Buffer.alloc(0));
  assert.deepEqual(await blobs.read(KEY), Buffer.alloc(0));
});

test('CheckedFolder keeps the last blob written under a key, in one file', async () => {
  const { folder, blobs } = open();
  await blobs.write(KEY, Buffer.from('lama'));
  await blobs.write(KEY, BLOB);
  assert.deepEqual(await blobs.read(KEY), BLOB);
  assert.equal(filesIn(folder).length, 1);
});

test('CheckedFolder takes one key many times at once', async () => {
  const { folder, blobs } = open();
  await Promise.all(Array.from({ length: 50 }, () => blobs.write(KEY, BLOB)));
  assert.deepEqual(await blobs.read(KEY), BLOB);
  assert.equal(filesIn(folder).length, 1);
});

test('CheckedFolder makes its folder again when it went', async () => {
  const { folder, blobs } = open();
  rmSync(folder, { recursive: true });
  assert.equal(await blobs.read(KEY), undefined);
  await blobs.write(KEY, BLOB);
  assert.deepEqual(await blobs.read(KEY), BLOB);
});

describe('CheckedFolder drops a file that', () => {
  const cases: [string, (bytes: Buffer) => Buffer | string][] = [
    ['was torn', (bytes) => bytes.subarray(0, bytes.length - 5)],
    ['was torn after its checksum', (bytes) => bytes.subarray(0, 65)],
    ['was torn in its checksum', (bytes) => bytes.subarray(0, 10)],
    ['is longer than it was', (bytes) => Buffer.concat([bytes, Buffer.from(' ')])],
    ['was changed', (bytes) => bytes.toString().replace('Café', 'Cafe')],
    ['is empty', () => ''],
    ['is garbage', () => Buffer.alloc(500)],
  ];
  for (const [fact, change] of cases) {
    test(fact, async () => {
      const { folder, blobs } = open();
      await blobs.write(KEY, BLOB);
      const [file = ''] = filesIn(folder);
      writeFileSync(file, change(readFileSync(file)));
      assert.equal(await blobs.read(KEY), undefined);
      assert.deepEqual(filesIn(folder), []);
      await blobs.write(KEY, BLOB);
      assert.deepEqual(await blobs.read(KEY), BLOB);
    });
  }
  test('holds the blob of another key', async () => {
    const { folder, blobs } = open();
    await blobs.write('/a', BLOB);
    const [fileOfA = ''] = filesIn(folder);
    await blobs.write('/b', BLOB);
    const fileOfB = filesIn(folder).find((file) => file !== fileOfA) ?? '';
    writeFileSync(fileOfB, readFileSync(fileOfA));
    assert.equal(await blobs.read('/b'), undefined);
    assert.deepEqual(await blobs.read('/a'), BLOB);
  });
});

describe('CheckedFolder stays below its limit', () => {
  const blob = Buffer.alloc(1000, 'x');

  /** Writes `/0` to `/9`, each older than the next by a minute. */
  async function writeTen(folder: string, blobs: CheckedFolder) {
    for (let index = 0; index < 10; index++) {
      const before = new Set(filesIn(folder));
      await blobs.write(`/${index}`, blob);
      const file = filesIn(folder).find((name) => !before.has(name)) ?? '';
      const time = new Date(Date.now() - (10 - index) * 60_000);
      utimesSync(file, time, time);
    }
  }

  async function keptOf(blobs: CheckedFolder): Promise<number[]> {
    const kept: number[] = [];
    for (let index = 0; index < 12; index++) {
      if (await blobs.read(`/${index}`)) kept.push(index);
    }
    return kept;
  }

  test('and drops the oldest first', async () => {
    const { folder, blobs } = open(11_000);
    await writeTen(folder, blobs);
    await blobs.write('/10', blob);
    assert.deepEqual(await keptOf(blobs), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await blobs.write('/11', blob);
    assert.deepEqual(await keptOf(blobs), [4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('after a restart too', async () => {
    const { folder, blobs } = open(MEGABYTE);
    await writeTen(folder, blobs);
    const restarted = new CheckedFolder(folder, 5_500);
    await restarted.write('/10', blob);
    assert.deepEqual(await keptOf(restarted), [7, 8, 9, 10]);
  });
});
