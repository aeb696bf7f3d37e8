import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ExaminedPictures } from '../../lib/examined-pictures.ts';
import { temporaryFolder } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));
const SRC = '/img/cup.webp';
const STATS = { size: CUP.length, mtimeMs: 1000 };
const DAMAGED = `"${SRC}" is damaged or cut off; export it again`;

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url');
/** What no picture has: where it is said, none was looked at. */
const kept = (stats = STATS, bytes = CUP) =>
  new ExaminedPictures([{ src: SRC, ...stats, hash: hashOf(bytes), problem: 'as it was kept' }]);
const never = () => assert.fail('it was read');

describe('examine() of what is known', () => {
  test('reads nothing where size and time of change are the same', async () => {
    const examined = kept();
    assert.equal(await examined.examine(SRC, STATS, never), 'as it was kept');
    assert.equal(examined.isNew, false);
  });

  test('reads and does not decode where the bytes are the same', async () => {
    const examined = kept();
    const later = { ...STATS, mtimeMs: 2000 };
    assert.equal(await examined.examine(SRC, later, () => CUP), 'as it was kept');
    assert.equal(examined.isNew, true);
    assert.equal(await examined.examine(SRC, later, never), 'as it was kept');
  });

  test('decodes where the bytes are others', async () => {
    const examined = kept(STATS, Buffer.from('other'));
    const later = { ...STATS, mtimeMs: 2000 };
    assert.equal(await examined.examine(SRC, later, () => CUP), undefined);
    const half = CUP.subarray(0, CUP.length / 2);
    const cut = { size: half.length, mtimeMs: 2000 };
    assert.equal(await examined.examine(SRC, cut, () => half), DAMAGED);
  });

  test('reads where the time of change is 0, as that of a file in git', async () => {
    const inGit = { ...STATS, mtimeMs: 0 };
    const damaged = Buffer.concat([CUP.subarray(0, CUP.length / 2), Buffer.alloc(CUP.length / 2)]);
    const examined = kept(inGit);
    assert.equal(await examined.examine(SRC, inGit, () => damaged), DAMAGED);
    assert.equal(await examined.examine(SRC, inGit, () => CUP), undefined);
  });

  test('decodes what has the same bytes under another name', async () => {
    assert.equal(await kept().examine('/img/lain.webp', STATS, () => CUP), undefined);
  });

  test('knows nothing of a picture that it was told to forget', async () => {
    const examined = kept();
    examined.keepOnly(new Set());
    assert.deepEqual([examined.size, examined.isNew], [0, true]);
    assert.equal(await examined.examine(SRC, STATS, () => CUP), undefined);
  });
});

test('examine() throws what reading throws, and keeps nothing', async () => {
  const examined = new ExaminedPictures();
  const read = () => {
    throw new Error('gone');
  };
  await assert.rejects(examined.examine(SRC, STATS, read), /^Error: gone$/);
  assert.deepEqual([examined.size, examined.isNew], [0, false]);
});

test('read() returns what write() was given', async () => {
  const file = path.join(temporaryFolder(), 'cache/pictures.json');
  const examined = new ExaminedPictures();
  await examined.examine(SRC, STATS, () => CUP);
  await examined.examine('/img/x.webp', STATS, () => Buffer.from('x'));
  assert.equal(examined.isNew, true);
  await examined.write(file);
  assert.equal(examined.isNew, false);
  const again = await ExaminedPictures.read(file);
  assert.equal(await again.examine(SRC, STATS, never), undefined);
  assert.match((await again.examine('/img/x.webp', STATS, never)) ?? '', /is not WebP/);
  assert.equal(again.isNew, false);
});

test('read() of a file that is missing or torn knows nothing', async () => {
  const file = path.join(temporaryFolder(), 'pictures.json');
  assert.equal((await ExaminedPictures.read(file)).size, 0);
  await kept().write(file);
  assert.equal((await ExaminedPictures.read(file)).size, 1);
  writeFileSync(file, readFileSync(file).subarray(0, -5));
  assert.equal((await ExaminedPictures.read(file)).size, 0);
});
