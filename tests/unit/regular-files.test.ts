import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readRegularFile } from '../../lib/regular-files.ts';
import { temporaryFolder } from './temporary-site.ts';

const folder = temporaryFolder();
const file = path.join(folder, 'file.md');
writeFileSync(file, 'Kalimat.');

test('readRegularFile() reads a file, or no more than its beginning', () => {
  assert.equal(String(readRegularFile(file)), 'Kalimat.');
  assert.equal(String(readRegularFile(file, 3)), 'Kal');
});

// What was a file when it was looked at may be something else when it is opened.
test('readRegularFile() follows no link', () => {
  const link = path.join(folder, 'link.md');
  symlinkSync(file, link);
  assert.throws(() => readRegularFile(link), { code: 'ELOOP' });
});

test('readRegularFile() neither reads a pipe nor waits at it', { timeout: 10_000 }, () => {
  const pipe = path.join(folder, 'pipe.md');
  execFileSync('mkfifo', [pipe]);
  assert.throws(() => readRegularFile(pipe), /is no regular file/);
});
