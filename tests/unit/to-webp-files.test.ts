import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { changeText, moveAside, writePicture } from '../../lib/to-webp/files.ts';
import { temporaryFolder } from './temporary-site.ts';

const folder = temporaryFolder();
const file = path.join(folder, 'x.md');

test('what someone else writes while a text is changed is kept', () => {
  writeFileSync(file, 'satu a.jpg\n');
  chmodSync(file, 0o640);
  let isFirst = true;
  const changed = changeText(file, (text) => {
    if (isFirst) appendFileSync(file, 'dua a.jpg\n');
    isFirst = false;
    return text.replaceAll('a.jpg', 'a.webp');
  });
  assert.equal(changed, true);
  assert.equal(readFileSync(file, 'utf8'), 'satu a.webp\ndua a.webp\n');
  assert.equal(statSync(file).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(folder), ['x.md']);
});

test('a text that changes each time it is read is given up, as it is then', () => {
  writeFileSync(file, '');
  const change = (text: string) => {
    appendFileSync(file, 'x');
    return `${text}y`;
  };
  assert.throws(() => changeText(file, change), /others write to it all the time/);
  assert.match(readFileSync(file, 'utf8'), /^x+$/);
  assert.deepEqual(readdirSync(folder), ['x.md']);
});

test('a text that is not to be changed is not written', () => {
  writeFileSync(file, 'a');
  const before = statSync(file, { bigint: true });
  assert.equal(
    changeText(file, (text) => text),
    true,
  );
  assert.equal(
    changeText(file, () => undefined),
    false,
  );
  const { ino, mtimeNs } = statSync(file, { bigint: true });
  assert.deepEqual([ino, mtimeNs], [before.ino, before.mtimeNs]);
});

test('what is no UTF-8 is left alone', () => {
  const bytes = Buffer.from([0x61, 0xff]);
  writeFileSync(file, bytes);
  assert.equal(
    changeText(file, (text) => `${text}b`),
    false,
  );
  assert.deepEqual(readFileSync(file), bytes);
});

test('a picture that cannot be written leaves nothing', () => {
  assert.throws(() => writePicture(folder, Buffer.from('a')), /EISDIR|ENOTEMPTY|EEXIST/);
  assert.equal(
    readdirSync(path.dirname(folder)).some((name) => name.endsWith('.part')),
    false,
  );
});

test('a file is moved to a path that is free', () => {
  const wanted = path.join(folder, 'originals/img/a.jpg');
  const moved = ['satu', 'dua', 'tiga'].map((content) => {
    writeFileSync(file, content);
    return path.relative(folder, moveAside(file, wanted));
  });
  assert.deepEqual(moved, [
    'originals/img/a.jpg',
    'originals/img/a-2.jpg',
    'originals/img/a-3.jpg',
  ]);
  assert.deepEqual(
    moved.map((name) => readFileSync(path.join(folder, name), 'utf8')),
    ['satu', 'dua', 'tiga'],
  );
});
